using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Tables;
using Moteur.Formats.Tables;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Library;
using Moteur.Server.Files;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Tables;

/// <summary>
/// Tables of other programs brought into the breakdown. The file is sent each time, with what its columns hold: first to be read, then
/// to see what importing it would do, then to do exactly that.
/// </summary>
internal static class TableEndpoints
{
    private const string Kind = "importTable";

    public static void MapTables(this IEndpointRouteBuilder production)
    {
        var tables = production.MapGroup("/breakdown/table").WithTags("Breakdown");
        tables.MapPost("/read", ReadAsync).ForMembers(MemberRole.Direction);
        tables.MapPost("", ImportAsync).ForMembers(MemberRole.Direction);
        tables.MapPost("/{entry}/undo", UndoAsync).ForMembers(MemberRole.Direction);
    }

    private static async Task<Results<Ok<TableFileView>, ProblemHttpResult>> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        var tables = await TablesAsync(http, cancel);
        return tables.IsOk ? TypedResults.Ok(new TableFileView([.. tables.Value.Select(TableView.Of)])) : Problems.Of(tables.Problem!);
    }

    private static async Task<Results<Ok<TableReport>, ProblemHttpResult>> ImportAsync(
        HttpContext http,
        MoteurDb db,
        Member member,
        Changes changes,
        int sheet,
        int headings,
        string columns,
        string? fileName,
        bool? overwrite,
        string? basis,
        CancellationToken cancel)
    {
        var tables = await TablesAsync(http, cancel);
        if (!tables.IsOk)
        {
            return Problems.Of(tables.Problem!);
        }

        var uses = Uses(columns);
        if (uses is null || sheet < 0 || sheet >= tables.Value.Count || headings < 0 || headings >= tables.Value[sheet].Rows.Count)
        {
            return Problems.Of(new("Api_Invalid"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var format = await db.Productions.Where(p => p.Id == member.Production).Select(p => p.Format).SingleAsync(cancel);
        var before = await db.BreakdownAsync(member.Production, cancel);
        var planned = TablePlan.Of(tables.Value[sheet], headings, uses, before, overwrite == true, format == ProductionFormat.LiveProgramme);
        if (!planned.IsOk)
        {
            return Problems.Of(planned.Problem!);
        }

        var plan = planned.Value;
        var now = Basis(before);
        if (basis is null)
        {
            return TypedResults.Ok(Report(plan, now, null));
        }

        if (basis != now)
        {
            // Also what a second sending of the same import meets, perhaps after a lost answer: it is in already.
            return Problems.Of(new("Table_Changed"), StatusCodes.Status409Conflict);
        }

        await ApplyAsync(db, member.Production, plan, cancel);
        var entry = changes.Note(
            Kind,
            member.Production.Value,
            new { FileName = Path.GetFileName(fileName ?? ""), plan.Rows, Sheets = plan.Corrections.Count, Elements = plan.Tags.Count },
            new UndoTable([.. plan.Tags.Select(t => t.Id)], [.. plan.Roles.Select(r => r.Id)], Before(before, plan)));
        return await changes.SaveAsync("element", member.Production.Value, 0, cancel)
            ? TypedResults.Ok(Report(plan, now, entry.Id.Value))
            : Problems.Of(new("Table_Changed"), StatusCodes.Status409Conflict);
    }

    /// <summary>Takes back what an import brought, where nobody has changed it since.</summary>
    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> UndoAsync(
        JournalEntryId entry, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var done = await db.Journal.FirstOrDefaultAsync(e => e.Id == entry && e.ProductionId == member.Production && e.Kind == Kind, cancel);
        if (done?.Inverse is null)
        {
            return TypedResults.NotFound();
        }

        var undo = JsonSerializer.Deserialize<UndoTable>(done.Inverse, Json.Options)!;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (done.Undone || !await RestoreAsync(db, member.Production, undo, cancel))
        {
            return Problems.Of(new("Table_NoUndo"), StatusCodes.Status409Conflict);
        }

        done.Undone = true;
        changes.Note("undoTable", member.Production.Value, new { Entry = entry }, undoes: entry);
        return await changes.SaveAsync("element", member.Production.Value, 0, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Table_NoUndo"), StatusCodes.Status409Conflict);
    }

    private static async Task ApplyAsync(MoteurDb db, ProductionId production, TablePlan plan, CancellationToken cancel)
    {
        db.CastRoles.AddRange(plan.Roles.Select(r => new Role { Id = r.Id, ProductionId = production, Name = r.Name, Number = r.Number }));
        var corrected = plan.Corrections.ToDictionary(c => c.SceneId, c => c.Update);
        foreach (var scene in await db.Scenes.Include(s => s.Roles).Where(s => s.ProductionId == production).ToListAsync(cancel))
        {
            if (corrected.TryGetValue(scene.Id, out var sheet))
            {
                Write(scene, sheet);
            }
        }

        var elements = (await db.Elements.Where(e => e.ProductionId == production).ToListAsync(cancel))
            .SelectMany(e => e.Aliases.Select(a => (Name: a, IsAlias: true, Element: e)).Append((Name: e.Name, IsAlias: false, Element: e)))
            .OrderBy(n => n.IsAlias)
            .GroupBy(n => (n.Element.Category, Folding.Key(n.Name))).ToDictionary(g => g.Key, g => g.First().Element);
        foreach (var tag in plan.Tags)
        {
            var key = (tag.Category, Folding.Key(tag.Name));
            if (!elements.TryGetValue(key, out var element))
            {
                element = new() { Id = ElementId.New(), ProductionId = production, Category = tag.Category, Name = tag.Name };
                elements[key] = element;
                db.Elements.Add(element);
            }

            db.Tags.Add(new() { Id = tag.Id, SceneId = tag.SceneId, ElementId = element.Id, Quantity = tag.Quantity });
        }
    }

    /// <summary>False when a sheet, a role or an element of it was changed since.</summary>
    private static async Task<bool> RestoreAsync(MoteurDb db, ProductionId production, UndoTable undo, CancellationToken cancel)
    {
        var sheets = undo.Sheets.ToDictionary(s => s.SceneId, s => s.Update);
        var scenes = (await db.Scenes.Include(s => s.Roles).Where(s => s.ProductionId == production).ToListAsync(cancel)).Where(s => sheets.ContainsKey(s.Id)).ToList();
        if (scenes.Count != sheets.Count || scenes.Exists(s => s.Version != sheets[s.Id].Version))
        {
            return false;
        }

        scenes.ForEach(scene => Write(scene, sheets[scene.Id]));
        var tags = undo.Tags.ToHashSet();
        var all = await db.Tags.Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production)).ToListAsync(cancel);
        var added = all.Where(t => tags.Contains(t.Id)).ToList();
        var kept = all.Where(t => !tags.Contains(t.Id)).Select(t => t.ElementId).ToHashSet();
        db.Tags.RemoveRange(added);

        var alone = added.Select(t => t.ElementId).Where(e => !kept.Contains(e)).ToHashSet();
        db.Elements.RemoveRange((await db.Elements.Where(e => e.ProductionId == production).Bare(db).ToListAsync(cancel)).Where(e => alone.Contains(e.Id)));

        var made = undo.Roles.ToHashSet();
        var present = (await db.SceneRoles.Where(r => db.Scenes.Any(s => s.Id == r.SceneId && s.ProductionId == production)).ToListAsync(cancel))
            .Where(r => db.Entry(r).State != EntityState.Deleted).Select(r => r.RoleId).ToHashSet();
        db.CastRoles.RemoveRange((await db.CastRoles.Where(r => r.ProductionId == production).ToListAsync(cancel))
            .Where(r => made.Contains(r.Id) && r.Version == 1 && !present.Contains(r.Id)));
        return true;
    }

    private static void Write(Scene scene, UpdateScene sheet)
    {
        (scene.Interior, scene.Set, scene.TimeOfDay) = (sheet.Interior, sheet.Set, sheet.TimeOfDay);
        (scene.Eighths, scene.Minutes, scene.Synopsis, scene.StoryDay) = (sheet.Eighths, sheet.Minutes, sheet.Synopsis, sheet.StoryDay);
        scene.Roles.RemoveAll(r => !sheet.RoleIds.Contains(r.RoleId));
        scene.Roles.AddRange(sheet.RoleIds.Where(id => scene.Roles.All(r => r.RoleId != id)).ToList().Select(id => new SceneRole(scene.Id, id, false)));
        scene.Version++;
    }

    /// <summary>The corrected sheets as they were, on the version that they have afterwards.</summary>
    private static List<SheetCorrection> Before(BreakdownView before, TablePlan plan)
    {
        var lines = before.Scenes.ToDictionary(s => s.Id);
        return
        [
            .. plan.Corrections.Select(c => lines[c.SceneId]).Select(s => new SheetCorrection(
                s.Id, new(s.Version + 1, s.Interior, s.Set, s.TimeOfDay, s.Eighths, s.Minutes, s.Synopsis, s.StoryDay, s.RoleIds))),
        ];
    }

    /// <summary>Says which breakdown a plan was worked out on: the versions of its sheets, its roles and its tags.</summary>
    private static string Basis(BreakdownView view)
    {
        var text = new StringBuilder();
        foreach (var scene in view.Scenes)
        {
            text.Append(scene.Id).Append(' ').Append(scene.Version).Append(' ').Append(scene.Tags).Append('\n');
        }

        foreach (var role in view.Roles)
        {
            text.Append(role.Id).Append(' ').Append(role.Version).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static TableReport Report(TablePlan plan, string basis, Guid? entry) => new(
        plan.Rows,
        plan.Matched.Count,
        plan.Corrections.Count,
        plan.Tags.Count,
        plan.Roles.Count,
        [.. plan.Problems.Select(TableProblemLine.Of)],
        basis,
        entry);

    /// <summary>What the columns hold, parted by commas; null when one is no use of a column.</summary>
    internal static IReadOnlyList<ColumnUse>? Uses(string columns)
    {
        var uses = new List<ColumnUse>();
        foreach (var text in columns.Split(','))
        {
            if (!ColumnUse.TryParse(text, out var use))
            {
                return null;
            }

            uses.Add(use);
        }

        return uses;
    }

    internal static async Task<Result<IReadOnlyList<Table>>> TablesAsync(HttpContext http, CancellationToken cancel) =>
        await http.BodyWithinAsync(TableFile.LargestFile, cancel) is { } file
            ? TableFile.Read(file, cancel)
            : new Problem("Table_TooLarge", $"{TableFile.LargestFile / 1024 / 1024}");
}
