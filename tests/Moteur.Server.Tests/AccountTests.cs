using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class AccountTestsOnSqlite(Server<Sqlite> server) : AccountTests<Sqlite>(server);

public sealed class AccountTestsOnPostgres(Server<Postgres> server) : AccountTests<Postgres>(server);

public abstract class AccountTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private const string Password = "marée basse à huit heures";

    [Fact]
    public async Task A_sign_in_link_opens_once_and_then_says_what_to_do()
    {
        var production = await server.ProductionAsync();
        var invitation = await InviteAsync(production, MemberRole.Casting);

        var first = new Browser(server.Address);
        (await first.OpenAsync(invitation.Link)).Headers.Location!.ToString().ShouldBe("/compte?bienvenue");
        (await first.GetAsync<AccountView>("api/account")).HasPassword.ShouldBeFalse();

        var second = new Browser(server.Address);
        var answer = await second.Http.GetAsync(new Uri(invitation.Link));
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Ce lien a déjà servi");
        (await second.Http.GetAsync("api/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Two_browsers_that_open_a_link_at_the_same_moment_let_one_in()
    {
        var invitation = await InviteAsync(await server.ProductionAsync(), MemberRole.ReadOnly);
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(server.Address)).ToList();
        var answers = await Task.WhenAll(browsers.Select(b => b.Http.GetAsync(new Uri(invitation.Link))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Gone).ShouldBe(5);
    }

    [Theory]
    [InlineData("entrer/abc")]
    [InlineData("entrer/%20%20")]
    [InlineData("entrer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_link_opens_nothing(string path) =>
        (await new Browser(server.Address).Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Gone);

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_comes_back_with_it()
    {
        var person = await server.MemberAsync(await server.ProductionAsync(), MemberRole.Direction);
        var email = (await person.GetAsync<AccountView>("api/account")).Email;
        (await person.PutAsync("api/account/password", new ChangePassword("", "court"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await person.PutAsync("api/account/password", new ChangePassword("", Password))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.GetAsync<AccountView>("api/account")).HasPassword.ShouldBeTrue();

        var later = new Browser(server.Address);
        await later.ProveAsync();
        var wrong = await later.PostAsync("api/account/sign-in", new SignIn(email, "autre chose de faux"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Browser.ProblemAsync(wrong)).Key.ShouldBe("Account_SignInFailed");
        (await later.PostAsync("api/account/sign-in", new SignIn(email, Password))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await later.GetAsync<AccountView>("api/account")).Email.ShouldBe(email);

        await later.ProveAsync();
        (await later.PostAsync("api/account/sign-out", "")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await later.Http.GetAsync("api/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_program_works_with_a_bearer_token_and_no_cookie()
    {
        var production = await server.ProductionAsync();
        var person = await server.MemberAsync(production, MemberRole.Direction);
        var email = (await person.GetAsync<AccountView>("api/account")).Email;
        await person.PutAsync("api/account/password", new ChangePassword("", Password));

        using var program = new HttpClient { BaseAddress = server.Address };
        var answer = await program.PostAsJsonAsync("api/account/token", new SignIn(email, Password));
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("accessToken").GetString());
        (await program.GetAsync($"api/productions/{production}/board")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsync($"api/productions/{production}/script?fileName=quai.fountain", new ByteArrayContent(Requests.Script)))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_by_cookie_without_proof_of_the_site_is_refused()
    {
        var person = await server.StrangerAsync();
        person.Http.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
        var answer = await person.PostAsync("api/productions", Requests.Production(ProductionId.New()));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.ProblemAsync(answer)).Key.ShouldBe("Api_Antiforgery");
        (await person.GetAsync<List<ProductionLine>>("api/productions")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_can_open_an_account_by_themselves()
    {
        var visitor = new Browser(server.Address);
        await visitor.ProveAsync();
        foreach (var path in new[] { "api/register", "register", "api/account/register" })
        {
            (await visitor.PostAsync(path, new SignIn("x@example.org", Password))).IsSuccessStatusCode.ShouldBeFalse();
        }

        (await visitor.PostAsync("api/productions", Requests.Production(ProductionId.New()))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_invitation_never_hands_over_an_account_that_is_already_in_use()
    {
        var victim = await server.StrangerAsync();
        var email = (await victim.GetAsync<AccountView>("api/account")).Email;
        var mine = ProductionId.New();
        var other = await server.StrangerAsync();
        await other.PostAsync("api/productions", Requests.Production(mine));
        var invitation = await other.PostAsync<InviteMember, Invitation>(
            $"api/productions/{mine}/members", new(email, "Un autre nom", MemberRole.ReadOnly));

        invitation.Link.ShouldEndWith($"/p/{mine}");
        (await victim.GetAsync<List<ProductionLine>>("api/productions")).Select(p => p.Id).ShouldContain(mine);
    }

    [Fact]
    public async Task A_production_keeps_an_owner()
    {
        var production = await server.ProductionAsync();
        var owner = (await server.Owner.GetAsync<AccountView>("api/account")).Id;
        var answer = await server.Owner.Http.DeleteAsync($"api/productions/{production}/members/{owner}");
        (await Browser.ProblemAsync(answer)).Key.ShouldBe("Member_LastOwner");
    }

    [Fact]
    public async Task Pages_carry_a_strict_policy_and_no_trace_of_the_server()
    {
        var answer = await new Browser(server.Address).Http.GetAsync("/guide");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        var application = await new Browser(server.Address).Http.GetAsync("/");
        var policy = application.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self' 'wasm-unsafe-eval'");
        policy.Split("script-src")[1].Split(';')[0].ShouldNotContain("unsafe-inline");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    private Task<Invitation> InviteAsync(ProductionId production, MemberRole role) =>
        server.Owner.PostAsync<InviteMember, Invitation>(
            $"api/productions/{production}/members", new($"i{Guid.NewGuid():N}@example.org", "Invitée", role));
}
