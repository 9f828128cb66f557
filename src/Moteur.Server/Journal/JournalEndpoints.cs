using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Journal;
using Moteur.People;
using Moteur.Server.Accounts;
using Moteur.Server.Storage;

namespace Moteur.Server.Journal;

/// <summary>What was done in a production, newest first.</summary>
internal static class JournalEndpoints
{
    private const int MaxLines = 200;

    // A search reads no further back in one request; the next one goes on from the last line found.
    private const int MaxSearched = 5000;

    public static void MapJournal(this IEndpointRouteBuilder production) =>
        production.MapGet("/journal", List).ForMembers().WithTags("Journal");

    /// <param name="before">Only what came before this entry.</param>
    /// <param name="take">How many lines, 1 to 200; 50 unless said.</param>
    /// <param name="q">Words that a line must hold, in its author's name or its sentence, whatever their case and accents.</param>
    private static async Task<Ok<IReadOnlyList<JournalLine>>> List(
        MoteurDb db, Member member, Guid? before, int? take, string? q, CancellationToken cancel)
    {
        var entries = db.Journal.AsNoTracking().Where(e => e.ProductionId == member.Production);
        if (before is { } id)
        {
            var last = JournalEntryId.From(id);
            var at = await entries.Where(e => e.Id == last).Select(e => e.At).FirstOrDefaultAsync(cancel);
            entries = entries.Where(e => e.At < at);
        }

        var wanted = Math.Clamp(take ?? 50, 1, MaxLines);
        var words = Folding.Fold(q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var authors = await entries.Select(e => e.UserId).Distinct().ToListAsync(cancel);
        var ids = authors.Select(a => a.Value).ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => new UserId(u.Id), u => u.Name, cancel);
        var lines = new List<JournalLine>();
        await foreach (var e in entries
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(words.Length == 0 ? wanted : MaxSearched)
            .Select(e => new { e.Id, e.At, e.UserId, e.Kind, e.Change, e.Undone })
            .AsAsyncEnumerable()
            .WithCancellation(cancel))
        {
            var line = new JournalLine(
                e.Id, e.At, names.GetValueOrDefault(e.UserId, ""), Sentence(e.Kind, e.Change), e.Undone, e.UserId == member.User);
            if (words.All(Folding.Fold($"{line.By} {line.Sentence}").Contains))
            {
                lines.Add(line);
            }

            if (lines.Count == wanted)
            {
                break;
            }
        }

        return TypedResults.Ok<IReadOnlyList<JournalLine>>(lines);
    }

    /// <summary>The change in words: what was done, and to what when its record names it.</summary>
    private static string Sentence(string kind, string change)
    {
        using var json = JsonDocument.Parse(change);
        var root = json.RootElement;
        var name = new[] { "name", "title", "set", "number", "fileName", "email" }
            .Select(property => root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
        var scenes = new[] { "scenes", "places" }
            .Select(property => root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0)
            .Max();
        return ServerTexts.Get(scenes > 1 ? $"Change_{kind}_Many" : $"Change_{kind}", name, scenes);
    }
}
