using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// Reads a script with the assistant and suggests what each scene needs. Lexicons and rules only: the same text gives the
/// same suggestions on the server, in the browser and on the command line, and each one says what it comes from.
/// </summary>
public static class Suggester
{
    private const int LongestApposition = 4;

    /// <summary>Suggests elements and silent roles, in script order, less what is tagged already and what is always refused.</summary>
    public static Suggested Suggest(ScriptToRead script)
    {
        var lines = new ScriptLines(script);
        return Suggest(lines, FindingsOf(lines, new(lines)));
    }

    /// <summary>Suggests from what was found in the lines already.</summary>
    internal static Suggested Suggest(ScriptLines lines, IReadOnlyList<SceneFindings> scenes)
    {
        var elements = new List<ElementSuggestion>();
        var roles = new List<RoleSuggestion>();
        var decided = new Decided(lines.Script);
        var continuity = new Continuity(lines);
        for (var i = 0; i < scenes.Count; i++)
        {
            elements.AddRange(ElementsOf(scenes[i], i, continuity).Where(s => !decided.Covers(s)));
            roles.AddRange(RolesOf(scenes[i]).Where(s => !decided.Covers(s)));
        }

        return new(elements, roles);
    }

    /// <summary>What the lines say, scene by scene, before it is grouped and named.</summary>
    internal static IReadOnlyList<SceneFindings> FindingsOf(ScriptLines lines, Cast cast)
    {
        Introductions.Learn(lines, cast);
        var reader = new SceneReader(lines, cast);
        return [.. lines.Scenes.Select(reader.Read)];
    }

    private static IEnumerable<ElementSuggestion> ElementsOf(SceneFindings scene, int index, Continuity continuity)
    {
        var things = scene.Things.Where((f, i) => !IsExplainedBehind(f, scene.Things.Skip(i + 1))).ToList();
        var named = things.ConvertAll(f => (Finding: f, Known: continuity.Of(f.Category, f.Name, f.Entry.Family, f.IsDefinite, index)));
        foreach (var group in named.GroupBy(n => (n.Known.Thing.Category, Folding.Key(n.Known.Thing.Name))))
        {
            var all = group.ToList();
            var (first, (known, _)) = all[0];
            var rule = all.TrueForAll(n => n.Known.IsSame) ? SuggestionRule.SameAsBefore : first.Rule;
            yield return new(
                scene.Scene.Scene.Id,
                known.Category,
                known.Name,
                all.Max(n => n.Finding.Quantity),
                all.Select(n => n.Finding.Age).FirstOrDefault(a => a is not null),
                [.. all.Select(n => n.Finding.Span)],
                new(rule, first.Entry.Source),
                known.Id);
        }
    }

    /// <summary>« sa voiture, une vieille Peugeot »: the general word is the thing that explains it.</summary>
    private static bool IsExplainedBehind(Finding general, IEnumerable<Finding> behind) => behind.Any(f =>
        f.Line == general.Line
        && f.Entry.Family.Length > 0
        && Folding.Fold(f.Entry.Family) == Folding.Fold(general.Name)
        && f.From > general.To
        && f.From - general.To <= LongestApposition
        && general.Line[general.To].Before == Joint.Comma);

    private static IEnumerable<RoleSuggestion> RolesOf(SceneFindings scene)
    {
        var present = scene.Scene.Scene.Roles.Select(r => r.RoleId).ToHashSet();
        return scene.Mentions
            .Where(m => m.Member.RoleId is not { } id || !present.Contains(id))
            .GroupBy(m => m.Member)
            .Select(g => new RoleSuggestion(
                scene.Scene.Scene.Id, g.Key.RoleId, g.Key.Name, g.Key.Age, [.. g.Select(m => m.Span)], new(g.Key.Rule, g.Key.Name)));
    }

    /// <summary>What the production has decided: tags that exist, words that it refuses.</summary>
    private sealed class Decided
    {
        private readonly Dictionary<SceneId, List<(Element Element, TextSpan? Span)>> _tagged = [];
        private readonly HashSet<(SceneId?, ElementCategory?, string)> _refused;
        private readonly ScriptLanguage _language;

        public Decided(ScriptToRead script)
        {
            var elements = script.Elements.ToDictionary(e => e.Id);
            foreach (var tag in script.Tags)
            {
                if (elements.TryGetValue(tag.ElementId, out var element))
                {
                    (_tagged.TryGetValue(tag.SceneId, out var tags) ? tags : _tagged[tag.SceneId] = []).Add((element, tag.Span));
                }
            }

            _language = script.Language;
            _refused = [.. script.Refused.Select(r => (r.SceneId, r.Category, Folding.Key(r.Word)))];
        }

        public bool Covers(ElementSuggestion suggestion) =>
            IsRefused(suggestion, suggestion.Name)
            || suggestion.Spans.All(s => IsRefused(suggestion, s.Words))
            || IsTagged(suggestion);

        public bool Covers(RoleSuggestion suggestion) => Holds(suggestion.SceneId, null, Folding.Key(suggestion.Name));

        private bool IsRefused(ElementSuggestion suggestion, string words) =>
            _refused.Count > 0
            && Spellings(words).Any(w => Holds(suggestion.SceneId, suggestion.Category, w) || Holds(suggestion.SceneId, null, w));

        /// <summary>True when the word is refused everywhere, or in this scene.</summary>
        private bool Holds(SceneId scene, ElementCategory? category, string word) =>
            _refused.Contains((null, category, word)) || _refused.Contains((scene, category, word));

        private bool IsTagged(ElementSuggestion suggestion) =>
            _tagged.TryGetValue(suggestion.SceneId, out var tags)
            && tags.Exists(t => (t.Element.Category == suggestion.Category && Folding.Key(t.Element.Name) == Folding.Key(suggestion.Name))
                || (t.Span is { } span && suggestion.Spans.Any(s => s.Paragraph == span.Paragraph && s.Start < span.Start + span.Length && span.Start < s.Start + s.Length)));

        /// <summary>The words, and their plurals: one of them may be what was refused.</summary>
        private IEnumerable<string> Spellings(string words)
        {
            var cut = Lexicon.WordsOf(words);
            return cut.Length == 0 ? [] : WordForms.Plurals(cut, _language).Select(w => Folding.Key(string.Concat(w))).Prepend(Folding.Key(words));
        }
    }
}
