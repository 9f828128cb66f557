using System.Net;
using System.Text;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Timing;
using Moteur.Journal;
using Moteur.Recommendations;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class TimingTestsOnSqlite(Server<Sqlite> server) : TimingTests<Sqlite>(server);

public sealed class TimingTestsOnPostgres(Server<Postgres> server) : TimingTests<Postgres>(server);

public abstract class TimingTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        Title: La ferme

        INT. CUISINE - JOUR

        MARIE pose une bouteille de vin sur la table. Un chien dort.

        MARIE
        Il pleut encore.

        EXT. COUR - NUIT

        MARIE descend de la voiture.

        MARIE
        Enfin.

        EXT. PHARE - JOUR

        MARIE marche.

        INT. CUISINE - SOIR

        MARIE mange.

        INT. CHAMBRE - SOIR

        MARIE dort.
        """);

    [Fact]
    public async Task Estimates_are_taken_over_as_one_change_and_given_back_as_one()
    {
        var path = await ScriptedAsync();
        var view = await server.Owner.GetAsync<TimingView>($"{path}/timing");
        view.Scenes.Count.ShouldBe(5);
        view.Scenes.ShouldAllBe(s => !s.IsByHand);
        view.Scenes[0].Stakes.ShouldContain(Stake.Animals);
        var estimates = view.Scenes.Select(s => s.Estimate(TimeCoefficients.Default).Minutes).ToList();
        estimates[0].ShouldBeGreaterThan(view.Scenes[0].Scene.Minutes, "the dog was not known when the script came in");

        var request = new TakeEstimates(Guid.NewGuid(), [.. view.Scenes.Select(s => new SceneVersion(s.Scene.Id, s.Scene.Version))]);
        var taken = await server.Owner.PostAsync<TakeEstimates, TakenEstimates>($"{path}/timing/estimates", request);
        taken.Changed.ShouldBeGreaterThan(0);
        (await server.Owner.PostAsync<TakeEstimates, TakenEstimates>($"{path}/timing/estimates", request)).ShouldBe(taken);
        var after = await server.Owner.GetAsync<TimingView>($"{path}/timing");
        after.Scenes.Select(s => s.Scene.Minutes).ShouldBe(estimates);
        after.Scenes.ShouldAllBe(s => !s.IsByHand, "an estimate taken over is still an estimate");
        (await server.Owner.PostAsync($"{path}/timing/estimates", request with { Id = Guid.NewGuid() })).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await server.Owner.Http.DeleteAsync($"{path}/timing/estimates/{request.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/timing/estimates/{request.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.GetAsync<TimingView>($"{path}/timing")).Scenes.Select(s => s.Scene.Minutes).ShouldBe(view.Scenes.Select(s => s.Scene.Minutes));
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal")).ShouldAllBe(l => !l.Sentence.StartsWith("Change_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Times_noted_teach_coefficients_which_are_saved_on_the_version_seen()
    {
        var path = await ScriptedAsync();
        var view = await server.Owner.GetAsync<TimingView>($"{path}/timing");
        (await Browser.ProblemAsync(await server.Owner.Http.GetAsync($"{path}/timing/learned"))).Key.ShouldBe("Timing_TooFew");
        foreach (var line in view.Scenes)
        {
            var note = new NoteTiming(0, null, line.Estimate(TimeCoefficients.Default).Minutes + 40);
            (await server.Owner.PutAsync($"{path}/scenes/{line.Scene.Id}/timing", note)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await server.Owner.PutAsync($"{path}/scenes/{line.Scene.Id}/timing", note)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }

        (await Browser.ProblemAsync(await server.Owner.PutAsync($"{path}/scenes/{view.Scenes[0].Scene.Id}/timing", new NoteTiming(1, 0, null)))).Key.ShouldBe("Timing_Notes");
        var learned = await server.Owner.GetAsync<LearnedView>($"{path}/timing/learned");
        learned.Scenes.ShouldBe(5);
        learned.Own[TimeFactor.Installation].ShouldBeGreaterThan(25);

        var set = new SetCoefficients(0, learned.Own);
        (await server.Owner.PutAsync($"{path}/timing/coefficients", set)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PutAsync($"{path}/timing/coefficients", set)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var wrong = new SetCoefficients(1, new Dictionary<TimeFactor, double> { [TimeFactor.Stunt] = 6000 });
        (await Browser.ProblemAsync(await server.Owner.PutAsync($"{path}/timing/coefficients", wrong))).Key.ShouldBe("Timing_Coefficient");
        var after = await server.Owner.GetAsync<TimingView>($"{path}/timing");
        (after.Version, after.Own[TimeFactor.Installation]).ShouldBe((1, learned.Own[TimeFactor.Installation]));
    }

    [Fact]
    public async Task A_recommendation_is_decided_once_and_shown_to_all()
    {
        var path = await ScriptedAsync();
        var lines = await server.Owner.GetAsync<IReadOnlyList<RecommendationLine>>($"{path}/recommendations");
        var brief = lines.First(l => l.Recommendation.Kind == RecommendationKind.SetUsedBriefly);
        (brief.State, brief.Version).ShouldBe((DecisionState.Open, 0));
        var decide = new Decide(0, brief.Recommendation.Key, DecisionState.ForMeeting, " À voir avec la déco ");
        (await server.Owner.PutAsync($"{path}/recommendations", decide)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PutAsync($"{path}/recommendations", decide)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.PutAsync($"{path}/recommendations", decide with { Key = "set:AILLEURS" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var after = (await server.Owner.GetAsync<IReadOnlyList<RecommendationLine>>($"{path}/recommendations")).Single(l => l.Recommendation.Key == brief.Recommendation.Key);
        (after.State, after.Note, after.Version).ShouldBe((DecisionState.ForMeeting, "À voir avec la déco", 1));
    }

    private async Task<string> ScriptedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=ferme.fountain", Script)).EnsureSuccessStatusCode();
        return path;
    }
}
