using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Revisions;
using Moteur.Formats;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

/// <summary>A production in preparation, held in memory as the server holds it: script, breakdown, board; and its script's revisions.</summary>
internal sealed class Preparation
{
    public static readonly WorkingCalendar Weeks = WorkingCalendar.MondayToFriday(new(2027, 3, 1));

    private Preparation(ImportedScript imported, int scenesADay)
    {
        Script = imported.Script;
        Scenes = [.. imported.Scenes];
        Roles = [.. imported.Roles];
        Elements = [.. imported.Elements];
        Tags = [.. imported.Tags];
        Readings = [.. imported.Scenes.Select(SceneReading.Of)];
        Board = new() { Id = BoardId.New() };
        Board.Strips.AddRange(Scenes.Where(s => !s.Omitted).Select((s, i) => new Strip { SceneId = s.Id, Position = i }));
        foreach (var day in Scenes.Where(s => !s.Omitted).Select(s => s.Id).Chunk(scenesADay))
        {
            Board.Apply(new AddDay(BoardDayId.New(), int.MaxValue, DayKind.Day, "", day)).IsOk.ShouldBeTrue();
        }
    }

    public Script Script { get; }

    public List<Scene> Scenes { get; private set; }

    public List<Role> Roles { get; }

    public List<Element> Elements { get; }

    public List<Tag> Tags { get; private set; }

    public List<SceneReading> Readings { get; }

    public Board Board { get; }

    public BrokenDownScript BrokenDown => new(Script, Scenes, Roles, Elements, Tags, Readings);

    public static Preparation Of(ImportedScript imported, int scenesADay = 3) => new(imported, scenesADay);

    public static Preparation Of(string fountain, int scenesADay = 3) => new(Import(fountain), scenesADay);

    public static ImportedScript Import(string fountain, string name = "script.fountain") =>
        ScriptImporter.Import(Encoding.UTF8.GetBytes(fountain), name, TestContext.Current.CancellationToken).Value;

    public Scene this[string number] => Scenes.Single(s => s.Number.ToString() == number);

    public Role Role(string name) => Roles.Single(r => r.Name == name);

    public Tag Tag(string scene, string words, ElementCategory category = ElementCategory.Props, string? name = null, int skip = 0)
    {
        var paragraphs = this[scene].Text!.Paragraphs;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            for (var at = -1; (at = paragraphs[i].Text.IndexOf(words, at + 1, StringComparison.Ordinal)) >= 0;)
            {
                if (skip-- == 0)
                {
                    return Tag(this[scene], new(i, at, words.Length, words), category, name ?? words);
                }
            }
        }

        throw new ArgumentException($"« {words} » is not in scene {scene}.");
    }

    public Tag Tag(Scene scene, TextSpan? span, ElementCategory category, string name)
    {
        var element = Elements.Find(e => e.Category == category && e.Name == name);
        if (element is null)
        {
            element = new() { Id = ElementId.New(), Category = category, Name = name };
            Elements.Add(element);
        }

        var tag = new Tag { Id = TagId.New(), SceneId = scene.Id, ElementId = element.Id, Span = span };
        Tags.Add(tag);
        return tag;
    }

    /// <summary>The scene in which a tag is, and its words there.</summary>
    public (string Scene, string? Words) PlaceOf(Tag tag)
    {
        var scene = Scenes.Single(s => s.Id == tag.SceneId);
        if (tag.Span is not { } span)
        {
            return ($"{scene.Number}", null);
        }

        var there = scene.Text!.Paragraphs[span.Paragraph].Text.Substring(span.Start, span.Length);
        there.ShouldBe(span.Words);
        return ($"{scene.Number}", there);
    }

    public RevisionPlan Plan(ImportedScript imported, bool locked = false, RevisionDecisions? decisions = null) =>
        RevisionPlan.Make(BrokenDown, imported, locked, decisions).Value;

    public RevisionView View(RevisionPlan plan) => RevisionView.Of(plan.Scenes, plan.Roles, plan.Consequences, Board.Layout(), Weeks);

    /// <summary>Applies a plan as the server does, and checks what always holds after.</summary>
    public void Apply(RevisionPlan plan)
    {
        var days = Board.Strips.ToDictionary(s => s.SceneId, s => s.DayId);
        var expected = plan.Scenes.Where(s => s.After is not null).Select(s => s.After!.Id).ToList();
        var applied = plan.Apply();
        Scenes.AddRange(applied.AddedScenes);
        Scenes.RemoveAll(applied.RemovedScenes.Contains);
        Scenes = [.. Scenes.OrderBy(s => s.Position)];
        Roles.AddRange(applied.AddedRoles);
        Elements.AddRange(applied.AddedElements);
        Tags.RemoveAll(applied.RemovedTags.Contains);
        Tags.AddRange(applied.AddedTags);
        Readings.AddRange(applied.AddedReadings);
        Readings.RemoveAll(r => Scenes.All(s => s.Id != r.SceneId));
        Board.Follow(plan.Scenes);

        Scenes.Select(s => s.Id).ShouldBe(expected);
        CheckWhole(days);
    }

    private void CheckWhole(Dictionary<SceneId, BoardDayId?> days)
    {
        Scenes.Select(s => s.Position).ShouldBe(Enumerable.Range(0, Scenes.Count));
        Scenes.Select(s => $"{s.Number}".ToUpperInvariant()).ShouldBeUnique();
        Scenes.ShouldAllBe(s => s.ScriptId == Script.Id && s.Text!.SceneId == s.Id && s.Roles.All(r => r.SceneId == s.Id));
        Scenes.ShouldAllBe(s => s.Omitted || s.Eighths.Count > 0);
        Scenes.SelectMany(s => s.Roles).ShouldAllBe(r => Roles.Any(role => role.Id == r.RoleId));
        Scenes.ShouldAllBe(s => s.Roles.Select(r => r.RoleId).Distinct().Count() == s.Roles.Count);
        Roles.Select(r => r.Number).ShouldBeUnique();
        Tags.Select(t => t.Id).ShouldBeUnique();
        Tags.ForEach(t => PlaceOf(t));
        Tags.ShouldAllBe(t => Elements.Any(e => e.Id == t.ElementId));

        // Every scene to be shot has one strip, and those that were planned stayed on their day.
        Board.Strips.Select(s => s.SceneId).ShouldBe(Scenes.Where(s => !s.Omitted).Select(s => s.Id), ignoreOrder: true);
        Board.Strips.ShouldAllBe(s => !days.ContainsKey(s.SceneId) || days[s.SceneId] == s.DayId);
        foreach (var row in Board.Strips.GroupBy(s => s.DayId))
        {
            row.Select(s => s.Position).Order().ShouldBe(Enumerable.Range(0, row.Count()));
        }
    }
}
