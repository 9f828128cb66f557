using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Moteur.Productions;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class MembershipTestsOnSqlite(Server<Sqlite> server) : MembershipTests<Sqlite>(server);

public sealed class MembershipTestsOnPostgres(Server<Postgres> server) : MembershipTests<Postgres>(server);

public abstract class MembershipTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task Every_endpoint_of_a_production_refuses_anonymous_people_and_strangers()
    {
        var production = await server.ProductionAsync();
        var anonymous = new Browser(server.Address);
        await anonymous.ProveAsync();
        var stranger = await server.StrangerAsync();
        var endpoints = Endpoints("/api/productions/{p}").ToList();
        endpoints.Count.ShouldBeGreaterThan(25);
        foreach (var (method, pattern) in endpoints)
        {
            var path = Path(pattern, production);
            (await SendAsync(anonymous, method, path)).ShouldBe(HttpStatusCode.Unauthorized, $"{method} {pattern}");
            (await SendAsync(stranger, method, path)).ShouldBe(HttpStatusCode.Forbidden, $"{method} {pattern}");
            (await SendAsync(stranger, method, Path(pattern, ProductionId.New()))).ShouldBe(HttpStatusCode.Forbidden, $"{method} {pattern}");
        }
    }

    [Fact]
    public async Task A_read_only_member_reads_all_and_writes_nothing()
    {
        // Shows a draft as paper, and keeps nothing of it.
        const string readByPost = "/api/productions/{p}/call-sheets/{day}/preview";
        var production = await server.ProductionAsync();
        var reader = await server.MemberAsync(production, MemberRole.ReadOnly);
        foreach (var (method, pattern) in Endpoints("/api/productions/{p}"))
        {
            var status = await SendAsync(reader, method, Path(pattern, production));
            if (method == "GET" || pattern == readByPost)
            {
                status.ShouldNotBe(HttpStatusCode.Forbidden, pattern);
            }
            else
            {
                status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {pattern}");
            }
        }
    }

    [Fact]
    public async Task Every_other_endpoint_of_the_api_refuses_anonymous_people_unless_it_is_the_way_in()
    {
        string[] waysIn = ["/api/account/antiforgery", "/api/account/sign-in", "/api/account/token", "/api/{**path}"];
        var anonymous = new Browser(server.Address);
        await anonymous.ProveAsync();
        foreach (var (method, pattern) in Endpoints("/api").Where(e => !waysIn.Contains(e.Pattern)))
        {
            (await SendAsync(anonymous, method, Path(pattern, ProductionId.New()))).ShouldBe(HttpStatusCode.Unauthorized, $"{method} {pattern}");
        }
    }

    [Theory]
    [InlineData(MemberRole.Casting, "roles", true)]
    [InlineData(MemberRole.Casting, "scenes", false)]
    [InlineData(MemberRole.Scouting, "places", true)]
    [InlineData(MemberRole.Scouting, "people", false)]
    [InlineData(MemberRole.Unit, "people", true)]
    [InlineData(MemberRole.Unit, "elements", false)]
    [InlineData(MemberRole.Direction, "scenes", true)]
    [InlineData(MemberRole.Direction, "members", false)]
    public async Task Each_role_writes_its_own_part(MemberRole role, string part, bool may)
    {
        var production = await server.ProductionAsync();
        var member = await server.MemberAsync(production, role);
        var status = await SendAsync(member, "PUT", $"api/productions/{production}/{part}/{Guid.NewGuid()}");
        (status == HttpStatusCode.Forbidden).ShouldBe(!may);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"version\":1,\"command\":null,\"name\":null,\"id\":\"x\"")]
    [InlineData("null")]
    public async Task A_request_that_makes_no_sense_is_refused_in_words_and_breaks_nothing(string body)
    {
        var production = await server.ProductionAsync();
        foreach (var (method, pattern) in Endpoints("/api").Where(e => !e.Pattern.EndsWith("/sign-out", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(new(method), Path(pattern, production));
            if (method is "POST" or "PUT")
            {
                request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            }

            var answer = await server.Owner.Http.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {pattern}");
            if (!answer.IsSuccessStatusCode)
            {
                (await Browser.ProblemAsync(answer)).Detail.ShouldNotBeEmpty();
            }
        }
    }

    private IEnumerable<(string Method, string Pattern)> Endpoints(string prefix) =>
        server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}".StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"], (e, m) => (m, $"/{e.RoutePattern.RawText!.TrimStart('/')}"));

    private static string Path(string pattern, ProductionId production)
    {
        var parts = pattern.Split('/').Select(p => p == "{p}" ? production.ToString() : p.StartsWith('{') ? Guid.NewGuid().ToString() : p);
        return string.Join('/', parts);
    }

    private static async Task<HttpStatusCode> SendAsync(Browser browser, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method is "POST" or "PUT")
        {
            request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        }

        return (await browser.Http.SendAsync(request)).StatusCode;
    }
}
