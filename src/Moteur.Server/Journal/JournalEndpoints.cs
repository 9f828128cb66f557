using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Journal;
using Moteur.Server.Accounts;
using Moteur.Server.Storage;

namespace Moteur.Server.Journal;

/// <summary>What was done in a production, newest first.</summary>
internal static class JournalEndpoints
{
    private const int MaxLines = 200;

    public static void MapJournal(this IEndpointRouteBuilder production) =>
        production.MapGet("/journal", List).ForMembers().WithTags("Journal");

    private static async Task<Ok<IReadOnlyList<JournalLine>>> List(
        MoteurDb db, Member member, Guid? before, int? take, CancellationToken cancel)
    {
        var entries = db.Journal.AsNoTracking().Where(e => e.ProductionId == member.Production);
        if (before is { } id)
        {
            var last = JournalEntryId.From(id);
            var at = await entries.Where(e => e.Id == last).Select(e => e.At).FirstOrDefaultAsync(cancel);
            entries = entries.Where(e => e.At < at);
        }

        var page = await entries
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(Math.Clamp(take ?? 50, 1, MaxLines))
            .Select(e => new { e.Id, e.At, e.UserId, e.Kind, e.Change, e.Undone })
            .ToListAsync(cancel);
        var users = page.Select(e => e.UserId.Value).Distinct().ToList();
        var names = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return TypedResults.Ok<IReadOnlyList<JournalLine>>(
            [.. page.Select(e => new JournalLine(e.Id, e.At, names.GetValueOrDefault(e.UserId.Value, ""), Sentence(e.Kind, e.Change), e.Undone))]);
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
