using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class BoardTestsOnSqlite(Server<Sqlite> server) : BoardTests<Sqlite>(server);

public sealed class BoardTestsOnPostgres(Server<Postgres> server) : BoardTests<Postgres>(server);

public abstract class BoardTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task Scenes_of_an_import_wait_in_the_boneyard_and_a_plan_lays_them_all_out()
    {
        var (production, board) = await ScriptedAsync();
        board.Layout.Boneyard.Count.ShouldBe(4);
        var planned = await server.Owner.PostAsync<UndoBoard, BoardState>($"api/productions/{production}/board/plan", new(board.Version));
        planned.Layout.Boneyard.ShouldBeEmpty();
        planned.Layout.Days.SelectMany(d => d.Scenes).Count().ShouldBe(4);
        var undone = await server.Owner.PostAsync<UndoBoard, BoardState>($"api/productions/{production}/board/undo", new(planned.Version));
        undone.Layout.Boneyard.ShouldBe(board.Layout.Boneyard);
    }

    [Fact]
    public async Task A_stale_edit_gets_the_current_board_and_overwrites_nothing()
    {
        var (production, board) = await ScriptedAsync();
        var other = await server.MemberAsync(production, MemberRole.Direction);
        var day = BoardDayId.New();
        var theirs = await other.PostAsync<EditBoard, BoardState>(
            Board(production), new(board.Version, new AddDay(day, 0, DayKind.Night, "", [board.Layout.Boneyard[1]])));

        var answer = await server.Owner.PostAsync(Board(production), new EditBoard(board.Version, new AddDay(BoardDayId.New(), 0, DayKind.Day, "", [])));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var current = await Browser.BodyAsync<BoardState>(answer);
        current.Version.ShouldBe(theirs.Version);
        current.Layout.Days.Single().Id.ShouldBe(day);
        current.Layout.Days.Single().Scenes.ShouldBe([board.Layout.Boneyard[1]]);
        current.ChangedBy!.Name.ShouldStartWith("Personne ");
    }

    [Fact]
    public async Task A_board_says_who_changed_it_last_and_reads_alone_as_with_its_script()
    {
        var (production, board) = await ScriptedAsync();
        board.ChangedBy!.Name.ShouldBe("Claire Première", "the import laid its scenes out");
        var other = await server.MemberAsync(production, MemberRole.Direction);
        var theirs = await other.PostAsync<EditBoard, BoardState>(Board(production), new(board.Version, new AddDay(BoardDayId.New(), 0, DayKind.Day, "", [])));
        theirs.ChangedBy!.Name.ShouldStartWith("Personne ");
        var mine = await server.Owner.GetAsync<BoardState>($"{Board(production)}/state");
        mine.ChangedBy.ShouldBe(theirs.ChangedBy);
        (mine.CanUndo, theirs.CanUndo).ShouldBe((false, true));
        var view = await server.Owner.GetAsync<ScheduleView>(Board(production));
        view.Layout.IsSameAs(mine.Layout).ShouldBeTrue();
        (view.Version, view.ChangedBy).ShouldBe((mine.Version, mine.ChangedBy));
    }

    [Fact]
    public async Task The_same_command_sent_many_times_at_once_is_done_once()
    {
        var (production, board) = await ScriptedAsync();
        var edit = new EditBoard(board.Version, new AddDay(BoardDayId.New(), 0, DayKind.Day, "", [board.Layout.Boneyard[0]]));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Owner.PostAsync(Board(production), edit)));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        var now = await server.Owner.GetAsync<ScheduleView>(Board(production));
        now.Version.ShouldBe(board.Version + 1);
        now.Layout.Days.Single().Scenes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_undoes_and_redoes_their_own_changes_in_turn()
    {
        var (production, board) = await ScriptedAsync();
        var day = BoardDayId.New();
        var scene = board.Layout.Boneyard[2];
        var one = await EditAsync(production, board.Version, new AddDay(day, 0, DayKind.Day, "", []));
        var two = await EditAsync(production, one.Version, new MoveStrips([scene], day, 0));
        two.CanUndo.ShouldBeTrue();
        two.CanRedo.ShouldBeFalse();

        var undone = await StepAsync(production, "undo", two.Version);
        undone.Layout.Days.Single().Scenes.ShouldBeEmpty();
        undone.Layout.Boneyard.ShouldBe(board.Layout.Boneyard);
        undone = await StepAsync(production, "undo", undone.Version);
        undone.Layout.Days.ShouldBeEmpty();
        undone.CanUndo.ShouldBeFalse();
        undone.CanRedo.ShouldBeTrue();

        var redone = await StepAsync(production, "redo", undone.Version);
        redone = await StepAsync(production, "redo", redone.Version);
        redone.Layout.Days.Single().Scenes.ShouldBe([scene]);
        redone.CanRedo.ShouldBeFalse();

        undone = await StepAsync(production, "undo", redone.Version);
        var changed = await EditAsync(production, undone.Version, new SetDay(day, DayKind.Night, "Nuit"));
        changed.CanRedo.ShouldBeFalse();
        var nothing = await server.Owner.PostAsync($"{Board(production)}/redo", new UndoBoard(changed.Version));
        (await Browser.ProblemAsync(nothing)).Key.ShouldBe("Board_NothingToRedo");
    }

    [Fact]
    public async Task An_undo_that_would_erase_the_work_of_somebody_else_is_refused()
    {
        var (production, board) = await ScriptedAsync();
        var other = await server.MemberAsync(production, MemberRole.Direction);
        var (day, scene) = (BoardDayId.New(), board.Layout.Boneyard[0]);
        var mine = await EditAsync(production, board.Version, new AddDay(day, 0, DayKind.Day, "", [scene]));
        var theirs = await other.PostAsync<EditBoard, BoardState>(Board(production), new(mine.Version, new MoveStrips([scene], null, 0)));
        theirs.CanUndo.ShouldBeTrue();
        var answer = await server.Owner.PostAsync($"{Board(production)}/undo", new UndoBoard(theirs.Version));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ProblemAsync(answer)).Key.ShouldBe("Board_OthersChanged");
    }

    [Fact]
    public async Task Two_people_on_one_board_see_each_others_moves_within_a_second()
    {
        var (production, board) = await ScriptedAsync();
        var other = await server.MemberAsync(production, MemberRole.Direction);
        var seen = new TaskCompletionSource<LiveChange>();
        var present = new TaskCompletionSource<List<string>>();
        await using var theirs = other.Live();
        theirs.On<LiveChange>("Changed", change => seen.TrySetResult(change));
        theirs.On<List<string>>("Present", names => present.TrySetResult(names));
        await theirs.StartAsync();
        (await theirs.InvokeAsync<List<string>>("Watch", production.Value)).Count.ShouldBe(1);
        await using var mine = server.Owner.Live();
        await mine.StartAsync();
        (await mine.InvokeAsync<List<string>>("Watch", production.Value)).Count.ShouldBe(2);
        (await present.Task.WaitAsync(TimeSpan.FromSeconds(1))).ShouldContain("Claire Première");

        var edited = EditAsync(production, board.Version, new AddDay(BoardDayId.New(), 0, DayKind.Day, "", []));
        var change = await seen.Task.WaitAsync(TimeSpan.FromSeconds(1));
        change.Kind.ShouldBe("board");
        change.By.ShouldBe("Claire Première");
        change.Version.ShouldBe((await edited).Version);
    }

    [Fact]
    public async Task A_stranger_cannot_watch_a_production()
    {
        var (production, _) = await ScriptedAsync();
        var stranger = await server.StrangerAsync();
        await using var live = stranger.Live();
        await live.StartAsync();
        await Should.ThrowAsync<Microsoft.AspNetCore.SignalR.HubException>(() => live.InvokeAsync<List<string>>("Watch", production.Value));
        await using var nobody = new Browser(server.Address).Live();
        (await Should.ThrowAsync<HttpRequestException>(() => nobody.StartAsync())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_journal_tells_who_did_what_and_what_was_taken_back()
    {
        var (production, board) = await ScriptedAsync();
        var added = await EditAsync(production, board.Version, new AddDay(BoardDayId.New(), 0, DayKind.Day, "", board.Layout.Boneyard));
        await StepAsync(production, "undo", added.Version);
        var lines = await server.Owner.GetAsync<List<JournalLine>>($"api/productions/{production}/journal");
        lines.Select(l => l.Sentence).ShouldBe(
        [
            "a annulé une modification du plan de travail",
            "a ajouté une journée de 4 séquences au plan de travail",
            "a importé le scénario « Le quai »",
            "a créé la production « Le quai »",
        ]);
        lines.Select(l => l.Undone).ShouldBe([false, true, false, false]);
        lines.ShouldAllBe(l => l.By == "Claire Première");
        var older = await server.Owner.GetAsync<List<JournalLine>>($"api/productions/{production}/journal?before={lines[1].Id}&take=1");
        older.Single().Id.ShouldBe(lines[2].Id);
    }

    private static string Board(ProductionId production) => $"api/productions/{production}/board";

    private async Task<(ProductionId, ScheduleView)> ScriptedAsync()
    {
        var production = await server.ProductionAsync();
        (await server.Owner.DropAsync($"api/productions/{production}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        return (production, await server.Owner.GetAsync<ScheduleView>(Board(production)));
    }

    private Task<BoardState> EditAsync(ProductionId production, int version, BoardCommand command) =>
        server.Owner.PostAsync<EditBoard, BoardState>(Board(production), new(version, command));

    private Task<BoardState> StepAsync(ProductionId production, string step, int version) =>
        server.Owner.PostAsync<UndoBoard, BoardState>($"{Board(production)}/{step}", new(version));
}
