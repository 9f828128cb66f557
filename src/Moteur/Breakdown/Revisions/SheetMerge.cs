using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// A scene's sheet through a revision, field by field, between what the script said, what people made of it and what the script says
/// now. A correction of set or effect stands as long as the script says what it said when it was corrected; where the script itself
/// changes, the script is right (and the loss is told). A corrected length grows and shrinks by as much as the script does. What
/// only people can judge (shooting time, synopsis, story day) is never taken back.
/// </summary>
internal sealed class SheetMerge
{
    private readonly Func<Scene, int> _estimate;
    private readonly Dictionary<SceneId, SceneReading> _readings;
    private readonly Dictionary<string, string> _correctedSets;

    /// <param name="estimate">The shooting time of a scene that nobody has corrected.</param>
    public SheetMerge(BrokenDownScript before, Func<Scene, int> estimate)
    {
        _estimate = estimate;
        _readings = before.Readings.ToDictionary(r => r.SceneId);

        // A set that people renamed in all its scenes is renamed in new ones too.
        _correctedSets = before.Scenes
            .Where(s => !s.Omitted)
            .Select(s => (Said: Said(s).Set, s.Set))
            .GroupBy(s => Folding.Key(s.Said))
            .Where(g => g.Select(s => s.Set).Distinct().Count() == 1 && g.First().Set != g.First().Said)
            .ToDictionary(g => g.Key, g => g.First().Set, StringComparer.Ordinal);
    }

    /// <summary>What the script said of a scene: as it was kept, or as far as its heading tells.</summary>
    public SceneReading Said(Scene scene)
    {
        if (_readings.TryGetValue(scene.Id, out var reading))
        {
            return reading;
        }

        var heading = SceneHeading.Parse(scene.Heading);
        return new()
        {
            SceneId = scene.Id,
            Interior = heading.Interior,
            Set = heading.Set,
            TimeOfDay = heading.TimeOfDay,
            Eighths = scene.Eighths,
            Minutes = _estimate(scene),
        };
    }

    /// <summary>A scene that is kept, with what the script says now.</summary>
    /// <param name="textChanged">True when its length is to be read anew.</param>
    public MergedSheet Keep(Scene before, Scene incoming, bool textChanged, List<SceneRole> roles)
    {
        var said = Said(before);
        var lost = new List<CorrectedField>();
        var after = Copy(before, before.Id, incoming);
        after.Roles.AddRange(roles);
        after.Set = Folding.Key(said.Set) == Folding.Key(incoming.Set)
            ? before.Set
            : Merge(said.Set, before.Set, CorrectedSet(incoming.Set), CorrectedField.Set, lost);
        after.Interior = Merge(said.Interior, before.Interior, incoming.Interior, CorrectedField.Effect, lost);
        after.TimeOfDay = Merge(said.TimeOfDay, before.TimeOfDay, incoming.TimeOfDay, CorrectedField.Effect, lost);
        after.Eighths = before.Omitted ? incoming.Eighths
            : textChanged ? Longer(before.Eighths, incoming.Eighths.Count - said.Eighths.Count)
            : before.Eighths;
        after.Synopsis = incoming.Synopsis.Length > 0 && (before.Synopsis.Length == 0 || before.Synopsis == said.Synopsis) ? incoming.Synopsis : before.Synopsis;
        after.StoryDay = before.StoryDay;

        var estimated = before.Minutes == said.Minutes || before.Omitted;
        var weighs = (after.Eighths, after.Interior, after.TimeOfDay, after.Roles.Count)
            != (before.Eighths, before.Interior, before.TimeOfDay, before.Roles.Count);
        after.Minutes = estimated && (weighs || before.Omitted) ? _estimate(after) : before.Minutes;
        var reading = new SceneReading
        {
            SceneId = before.Id,
            Interior = incoming.Interior,
            Set = incoming.Set,
            TimeOfDay = incoming.TimeOfDay,
            Eighths = textChanged || before.Omitted ? incoming.Eighths : said.Eighths,
            Minutes = estimated ? after.Minutes : said.Minutes,
            Synopsis = incoming.Synopsis.Length > 0 ? incoming.Synopsis : said.Synopsis,
        };
        return new(after, reading, [.. lost.Distinct()], !estimated && after.Eighths != before.Eighths);
    }

    /// <summary>A scene that is new, or was split off <paramref name="parent"/>.</summary>
    public MergedSheet Add(Scene incoming, ScriptId script, Scene? parent, List<SceneRole> roles)
    {
        var reading = SceneReading.Of(incoming);
        var after = Copy(incoming, incoming.Id, incoming, script);
        after.Roles.AddRange(roles);
        after.StoryDay = parent?.StoryDay ?? "";
        (after.Eighths, after.Synopsis) = (incoming.Eighths, incoming.Synopsis);
        (after.Interior, after.TimeOfDay) = (incoming.Interior, incoming.TimeOfDay);
        after.Set = CorrectedSet(incoming.Set);
        if (parent is not null && Said(parent) is var said && Folding.Key(said.Set) == Folding.Key(incoming.Set)
            && (said.Interior, said.TimeOfDay) == (incoming.Interior, incoming.TimeOfDay))
        {
            (after.Interior, after.Set, after.TimeOfDay) = (parent.Interior, parent.Set, parent.TimeOfDay);
        }

        after.Minutes = incoming.Omitted ? 0 : _estimate(after);
        reading.Minutes = after.Minutes;
        return new(after, reading, [], false);
    }

    /// <summary>A scene that keeps its number only. Its last text and sheet stay, in case it comes back.</summary>
    public static Scene Omit(Scene before)
    {
        var after = Copy(before, before.Id, before);
        after.Roles.AddRange(before.Roles);
        (after.Interior, after.Set, after.TimeOfDay) = (before.Interior, before.Set, before.TimeOfDay);
        (after.Synopsis, after.StoryDay, after.Omitted) = (before.Synopsis, before.StoryDay, true);
        return after;
    }

    private string CorrectedSet(string set) => _correctedSets.GetValueOrDefault(Folding.Key(set), set);

    private static Eighths Longer(Eighths length, int by) => new(Math.Max(1, length.Count + by));

    private static T Merge<T>(T said, T current, T says, CorrectedField field, List<CorrectedField> lost)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(said, says))
        {
            return current;
        }

        if (!same.Equals(said, current) && !same.Equals(says, current))
        {
            lost.Add(field);
        }

        return says;
    }

    private static Scene Copy(Scene from, SceneId id, Scene text, ScriptId? script = null) => new()
    {
        Id = id,
        ProductionId = from.ProductionId,
        ScriptId = script ?? from.ScriptId,
        Position = from.Position,
        Number = from.Number,
        Heading = text.Heading,
        Page = text.Page,
        Omitted = text.Omitted,
        Version = from.Version,
        Text = new() { SceneId = id, Paragraphs = text.Text?.Paragraphs ?? [] },
    };
}

/// <summary>A sheet after a revision.</summary>
/// <param name="Reading">What the script says, from now on.</param>
/// <param name="Lost">Corrections that no longer stand.</param>
/// <param name="ReviewMinutes">True when a person's shooting time was kept though the length changed.</param>
internal sealed record MergedSheet(Scene After, SceneReading Reading, IReadOnlyList<CorrectedField> Lost, bool ReviewMinutes);
