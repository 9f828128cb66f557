using Microsoft.EntityFrameworkCore;
using Moteur.Journal;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Scheduling;

/// <summary>What one person can take back and do again on a board, read from the journal.</summary>
/// <param name="ToUndo">The change that an undo takes back; null when there is none.</param>
/// <param name="ToRedo">The change that a redo does again; null when there is none.</param>
internal sealed record BoardHistory(JournalEntryId? ToUndo, JournalEntryId? ToRedo)
{
    public const string Undo = "undoBoard";
    public const string Redo = "redoBoard";

    // Further back nobody remembers what they would take back.
    private const int Depth = 200;

    /// <summary>Replays the person's last changes: a new one ends what could be done again.</summary>
    public static async Task<BoardHistory> LoadAsync(MoteurDb db, ProductionId production, UserId user, CancellationToken cancel)
    {
        var entries = await db.Journal.AsNoTracking()
            .Where(e => e.ProductionId == production && e.UserId == user && BoardKinds.Contains(e.Kind))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(Depth)
            .Select(e => new { e.Id, e.Kind, e.Undoes })
            .ToListAsync(cancel);
        var (undo, redo) = (new Stack<JournalEntryId>(), new Stack<JournalEntryId>());
        foreach (var entry in Enumerable.Reverse(entries))
        {
            switch (entry.Kind)
            {
                case Undo when undo.TryPop(out var undone):
                    redo.Push(undone);
                    break;
                case Redo when redo.TryPop(out var redone):
                    undo.Push(redone);
                    break;
                case Undo or Redo:
                    break;
                default:
                    undo.Push(entry.Id);
                    redo.Clear();
                    break;
            }
        }

        return new(undo.TryPeek(out var last) ? last : null, redo.TryPeek(out var next) ? next : null);
    }

    /// <summary>Kinds of journal entries that change a board.</summary>
    public static string[] BoardKinds { get; } =
        ["moveStrips", "placeStrips", "addDay", "removeDay", "moveDay", "setDay", "arrangeBoard", Undo, Redo];

    /// <summary>Kinds that leave another board behind, whether or not they can be undone here.</summary>
    public static string[] ChangingKinds { get; } = [.. BoardKinds, "importScript", "reviseScript", "undoRevision"];
}
