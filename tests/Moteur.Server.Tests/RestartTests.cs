using Moteur.CallSheets;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class RestartTestsOnSqlite : RestartTests<Sqlite>;

public sealed class RestartTestsOnPostgres : RestartTests<Postgres>;

public abstract class RestartTests<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task The_first_start_shows_a_planned_sample_and_a_second_start_keeps_everything()
    {
        await using var server = new Server<TStore>();
        await server.InitializeAsync();
        var sample = (await server.Owner.GetAsync<List<ProductionLine>>("api/productions")).Single();
        sample.Title.ShouldBe("Pleine mer");
        sample.Scenes.ShouldBeInRange(15, 25);
        var board = await server.Owner.GetAsync<ScheduleView>($"api/productions/{sample.Id}/board");
        board.Layout.Boneyard.ShouldBeEmpty();
        board.Layout.Days.ShouldNotBeEmpty();
        var sheet = await server.Owner.GetAsync<CallSheet>($"api/productions/{sample.Id}/call-sheets/{board.Layout.Days[0].Id}");

        await server.StopAsync();
        await server.StartAsync();
        server.Link.ShouldNotBeNull("the first owner has no password yet");
        var again = new Browser(server.Address);
        await again.OpenAsync(server.Link);
        (await again.GetAsync<AccountView>("api/account")).Name.ShouldBe("Claire Première");
        (await again.GetAsync<ScheduleView>($"api/productions/{sample.Id}/board")).Version.ShouldBe(board.Version);
        (await again.GetAsync<CallSheet>($"api/productions/{sample.Id}/call-sheets/{board.Layout.Days[0].Id}")).Id.ShouldBe(sheet.Id);
        (await again.PutAsync("api/account/password", new ChangePassword("", "la mer passe devant"))).EnsureSuccessStatusCode();

        await server.StopAsync();
        await server.StartAsync();
        server.Link.ShouldBeNull();
        await server.StopAsync();
        await server.StartAsync(linkAsked: true);
        server.Link.ShouldNotBeNull();
    }
}
