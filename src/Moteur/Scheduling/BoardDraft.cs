namespace Moteur.Scheduling;

/// <summary>
/// A board as one person edits it, ahead of the server: what the server last said, and the commands that it has not answered
/// yet, in the order in which they were given. Every command is applied at once; none is ever sent on a board that its author
/// has not seen.
/// </summary>
public sealed class BoardDraft
{
    private readonly List<BoardCommand> _waiting = [];
    private Board _board;
    private BoardLayout? _layout;

    public BoardDraft(ScheduleView confirmed) => (Confirmed, _board) = (confirmed, BoardOf(confirmed));

    /// <summary>The plan as the server has it.</summary>
    public ScheduleView Confirmed { get; private set; }

    /// <summary>The board with what waits.</summary>
    public BoardLayout Layout => _layout ??= _board.Layout();

    /// <summary>Commands without an answer, the oldest first.</summary>
    public IReadOnlyList<BoardCommand> Waiting => _waiting;

    /// <summary>What to send now; null when nothing waits.</summary>
    public EditBoard? Next => _waiting.Count == 0 ? null : new(Confirmed.Version, _waiting[0]);

    /// <summary>What waits, to be kept while there is no network.</summary>
    public KeptMoves Kept => new(Confirmed.Version, [.. _waiting]);

    /// <summary>Does it here and now, and lets it wait for the server.</summary>
    /// <returns>Why it cannot be done; null when it is.</returns>
    public Problem? Do(BoardCommand command)
    {
        var done = _board.Apply(command);
        if (done.IsOk)
        {
            _waiting.Add(command);
            _layout = null;
        }

        return done.Problem;
    }

    /// <summary>The board as it would be, without changing it; null when the command cannot be done.</summary>
    public BoardLayout? Preview(BoardCommand command)
    {
        var done = _board.Apply(command);
        if (!done.IsOk)
        {
            return null;
        }

        var layout = _board.Layout();
        return _board.Apply(done.Value).IsOk ? layout : throw new InvalidOperationException("A command's inverse could not be applied.");
    }

    /// <summary>The server has done the oldest waiting command.</summary>
    public void Accept(BoardState state)
    {
        _waiting.RemoveAt(0);
        Take(Confirmed.With(state));
    }

    /// <summary>The server has undone, redone or planned: what waits comes after it.</summary>
    public void Stepped(BoardState state) => Take(Confirmed.With(state));

    /// <summary>
    /// The server did not do the oldest waiting command, for the board has become <paramref name="current"/>. When that is what
    /// the command makes, it had been done and only its answer was lost. Otherwise nothing that waits is sent: it was given on
    /// another board.
    /// </summary>
    /// <returns>The commands given up.</returns>
    public IReadOnlyList<BoardCommand> Conflict(BoardState current)
    {
        var board = BoardOf(Confirmed);
        if (board.Apply(_waiting[0]).IsOk && board.Layout().IsSameAs(current.Layout))
        {
            Accept(current);
            return [];
        }

        var givenUp = GiveUp();
        Take(Confirmed.With(current));
        return givenUp;
    }

    /// <summary>Forgets what waits: the board is again as the server has it.</summary>
    /// <returns>The commands given up.</returns>
    public IReadOnlyList<BoardCommand> GiveUp()
    {
        var givenUp = _waiting.ToList();
        _waiting.Clear();
        (_board, _layout) = (BoardOf(Confirmed), null);
        return givenUp;
    }

    /// <summary>
    /// The server has something newer, of somebody else or of another page of this person. While commands wait, the answer to
    /// the next of them tells what becomes of them.
    /// </summary>
    /// <returns>True when it was taken.</returns>
    public bool Take(BoardState state)
    {
        var isNewer = _waiting.Count == 0 && state.Version >= Confirmed.Version;
        if (isNewer)
        {
            Take(Confirmed.With(state));
        }

        return isNewer;
    }

    /// <summary>The whole plan anew: scenes, places or settings have changed.</summary>
    /// <returns>The commands given up, where the board itself is another one.</returns>
    public IReadOnlyList<BoardCommand> Renew(ScheduleView view)
    {
        var givenUp = view.Version == Confirmed.Version ? [] : GiveUp();
        Take(view);
        return givenUp;
    }

    /// <summary>Takes back up what was kept, when it was given on this very board.</summary>
    /// <returns>The commands that were given on another one.</returns>
    public IReadOnlyList<BoardCommand> Resume(KeptMoves kept) =>
        kept.Version == Confirmed.Version ? [.. kept.Commands.Where(command => Do(command) is not null)] : kept.Commands;

    private void Take(ScheduleView view)
    {
        Confirmed = view;
        (_board, _layout) = (BoardOf(view), null);
        _waiting.RemoveAll(command => !_board.Apply(command).IsOk);
    }

    private static Board BoardOf(ScheduleView view) => Board.Of(view.Board, view.Version, view.Layout);
}

/// <summary>Commands that wait for a network, and the version of the board on which the first was given.</summary>
public sealed record KeptMoves(int Version, IReadOnlyList<BoardCommand> Commands);
