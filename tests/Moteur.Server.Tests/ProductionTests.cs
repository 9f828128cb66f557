using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moteur.Journal;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class ProductionTestsOnSqlite(Server<Sqlite> server) : ProductionTests<Sqlite>(server);

public sealed class ProductionTestsOnPostgres(Server<Postgres> server) : ProductionTests<Postgres>(server);

public abstract class ProductionTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task The_list_says_when_each_production_ends()
    {
        var production = await ScriptedAsync();
        (await LineAsync(production)).End.ShouldBeNull();
        var board = await server.Owner.GetAsync<BoardState>($"api/productions/{production}/board/state");
        for (var i = 0; i < 6; i++)
        {
            board = await server.Owner.PostAsync<EditBoard, BoardState>(
                $"api/productions/{production}/board", new(board.Version, new AddDay(BoardDayId.New(), i, DayKind.Day, "", [])));
        }

        var line = await LineAsync(production);
        (line.Days, line.Start, line.End).ShouldBe((6, new(2027, 3, 1), new DateOnly(2027, 3, 8)));
    }

    [Fact]
    public async Task A_Saturday_marked_as_worked_is_kept_and_moves_the_days_after_it()
    {
        var production = await ScriptedAsync();
        var settings = (await server.Owner.GetAsync<ProductionView>(Path(production))).Production;
        var saved = await server.Owner.PutAsync<UpdateProduction, ProductionView>(
            Path(production), Change(settings) with { Calendar = settings.Calendar with { DaysWorked = [new(2027, 3, 6)] } });
        saved.Production.Version.ShouldBe(2);
        var board = await server.Owner.GetAsync<ScheduleView>($"{Path(production)}/board");
        board.Calendar.ShootingDates(6)[5].ShouldBe(new(2027, 3, 6));
    }

    [Fact]
    public async Task The_plan_is_checked_under_the_productions_own_agreement()
    {
        var production = await ScriptedAsync();
        var settings = (await server.Owner.GetAsync<ProductionView>(Path(production))).Production;
        await server.Owner.PutAsync<UpdateProduction, ProductionView>(
            Path(production), Change(settings) with { Agreement = CollectiveAgreement.Idcc2642 });
        (await server.Owner.GetAsync<ScheduleView>($"{Path(production)}/board")).Agreement.ShouldBe(CollectiveAgreement.Idcc2642);
    }

    [Fact]
    public async Task A_change_of_settings_made_on_an_older_version_is_refused_with_the_current_one()
    {
        var production = await server.ProductionAsync();
        var other = await server.MemberAsync(production, MemberRole.Direction);
        var settings = (await server.Owner.GetAsync<ProductionView>(Path(production))).Production;
        await other.PutAsync<UpdateProduction, ProductionView>(Path(production), Change(settings) with { Title = "Le phare" });
        var answer = await server.Owner.PutAsync(Path(production), Change(settings) with { Company = "Autre société" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var current = await Browser.BodyAsync<ProductionView>(answer);
        (current.Production.Title, current.Production.Version, current.Role).ShouldBe(("Le phare", 2, MemberRole.Owner));
    }

    [Theory]
    [InlineData("Titre trop long", "Production_TitleTooLong")]
    [InlineData("Société trop longue", "Production_NameTooLong")]
    [InlineData("Année", "Calendar_StartOutOfRange")]
    public async Task Settings_that_cannot_hold_are_refused_in_words(string what, string key)
    {
        var request = Requests.Production(ProductionId.New());
        request = what switch
        {
            "Année" => request with { Calendar = request.Calendar with { Start = new(227, 3, 1) } },
            "Société trop longue" => request with { Company = new('x', 201) },
            _ => request with { Title = new('x', 201) },
        };
        var answer = await server.Owner.PostAsync("api/productions", request);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ProblemAsync(answer)).Key.ShouldBe(key);
    }

    [Fact]
    public async Task A_production_is_deleted_by_its_owner_who_writes_its_title_and_with_all_that_hangs_on_it()
    {
        var (production, kept) = (await ScriptedAsync(), await ScriptedAsync());
        foreach (var id in new[] { production, kept })
        {
            await server.Owner.PutAsync<UpdatePerson, Person>($"{Path(id)}/people/{PersonId.New()}", new(0, "Léa", "Image", "Cheffe opératrice", "", ""));
        }

        var direction = await server.MemberAsync(production, MemberRole.Direction);
        var told = new TaskCompletionSource<LiveChange>();
        await using var live = direction.Live();
        live.On<LiveChange>("Changed", change => told.TrySetResult(change));
        await live.StartAsync();
        await live.InvokeAsync<List<string>>("Watch", production.Value);

        (await direction.Http.DeleteAsync($"{Path(production)}?title=Le quai")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await server.Owner.Http.DeleteAsync($"{Path(production)}?title=Le phare");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ProblemAsync(refused)).Detail.ShouldContain("Le quai");

        (await server.Owner.Http.DeleteAsync($"{Path(production)}?title=le quai ")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.GetAsync(Path(production))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Owner.GetAsync<List<ProductionLine>>("api/productions")).ShouldNotContain(p => p.Id == production);
        var change = await told.Task.WaitAsync(TimeSpan.FromSeconds(1));
        (change.Kind, change.Version, change.By).ShouldBe(("production", 0, "Claire Première"));

        await using var scope = server.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoteurDb>();
        (await db.Scenes.CountAsync(s => s.ProductionId == production)).ShouldBe(0);
        (await db.Journal.CountAsync(s => s.ProductionId == production)).ShouldBe(0);
        (await db.People.CountAsync(s => s.ProductionId == production)).ShouldBe(0);
        (await db.Scenes.CountAsync(s => s.ProductionId == kept)).ShouldBe(4);
        (await db.People.CountAsync(s => s.ProductionId == kept)).ShouldBe(1);
    }

    [Fact]
    public async Task The_role_of_a_member_is_changed_by_one_owner_at_a_time()
    {
        var production = await server.ProductionAsync();
        await server.MemberAsync(production, MemberRole.ReadOnly);
        var user = (await server.Owner.GetAsync<List<MemberLine>>($"{Path(production)}/members")).Single(m => m.Role == MemberRole.ReadOnly);
        var path = $"{Path(production)}/members/{user.UserId}";
        (await server.Owner.PutAsync(path, new UpdateMember(MemberRole.Casting, MemberRole.ReadOnly))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PutAsync(path, new UpdateMember(MemberRole.Unit, MemberRole.ReadOnly))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var journal = await server.Owner.GetAsync<List<JournalLine>>($"{Path(production)}/journal");
        journal[0].Sentence.ShouldBe($"a changé le rôle de {user.Name} dans la production");
    }

    [Fact]
    public async Task An_invitation_says_whether_its_link_opens_the_account()
    {
        var production = await server.ProductionAsync();
        var invited = await server.Owner.PostAsync<InviteMember, Invitation>(
            $"{Path(production)}/members", new("nouvelle@example.org", "Nouvelle Venue", MemberRole.ReadOnly));
        invited.SignsIn.ShouldBeTrue();
        await new Browser(server.Address).OpenAsync(invited.Link);
        var again = await server.Owner.PostAsync<InviteMember, Invitation>(
            $"{Path(await server.ProductionAsync())}/members", new("nouvelle@example.org", "Nouvelle Venue", MemberRole.ReadOnly));
        again.SignsIn.ShouldBeFalse();
    }

    [Fact]
    public async Task The_journal_is_searched_by_author_and_words_whatever_their_accents()
    {
        var production = await ScriptedAsync();
        var other = await server.MemberAsync(production, MemberRole.Unit);
        var name = (await other.GetAsync<AccountView>("api/account")).Name;
        foreach (var person in new[] { "Léa", "Hélène", "Paul" })
        {
            await other.PutAsync<UpdatePerson, Person>($"{Path(production)}/people/{PersonId.New()}", new(0, person, "", "", "", ""));
        }

        (await JournalAsync(server.Owner, "q=helene")).ShouldHaveSingleItem().Sentence.ShouldBe("a ajouté Hélène à l’équipe");
        (await JournalAsync(server.Owner, "q=SCENARIO")).ShouldHaveSingleItem().Mine.ShouldBeTrue();
        var query = $"q={Uri.EscapeDataString($"{name} ajouté")}";
        var theirs = await JournalAsync(server.Owner, $"{query}&take=2");
        theirs.Select(l => (l.By, l.Mine)).ShouldBe([(name, false), (name, false)]);
        (await JournalAsync(server.Owner, $"{query}&before={theirs[1].Id}")).ShouldHaveSingleItem().Sentence.ShouldContain("Léa");
        (await JournalAsync(other, "q=lea")).Single().Mine.ShouldBeTrue();
        (await JournalAsync(server.Owner, "q=aucun")).ShouldBeEmpty();

        Task<List<JournalLine>> JournalAsync(Browser browser, string query) => browser.GetAsync<List<JournalLine>>($"{Path(production)}/journal?{query}");
    }

    private static string Path(ProductionId production) => $"api/productions/{production}";

    private static UpdateProduction Change(Production settings) => new(
        settings.Version, settings.Title, settings.Format, settings.Agreement, settings.Calendar, settings.MinutesPerDay, settings.Company, settings.Director, settings.Producer);

    private async Task<ProductionLine> LineAsync(ProductionId production) =>
        (await server.Owner.GetAsync<List<ProductionLine>>("api/productions")).Single(p => p.Id == production);

    private async Task<ProductionId> ScriptedAsync()
    {
        var production = await server.ProductionAsync();
        (await server.Owner.DropAsync($"{Path(production)}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        return production;
    }
}
