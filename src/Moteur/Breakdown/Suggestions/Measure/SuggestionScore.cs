using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions.Measure;

/// <summary>How well suggestions agree with labels in one category.</summary>
/// <param name="Category">A category of elements, or <c>Roles</c>.</param>
/// <param name="Found">Labels that a suggestion agrees with.</param>
/// <param name="Missed">Labels that none agrees with.</param>
/// <param name="Wrong">Suggestions that agree with no label.</param>
public sealed record CategoryScore(string Category, int Found, int Missed, int Wrong)
{
    /// <summary>Share of the suggestions that are right; 1 when there are none.</summary>
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    /// <summary>Share of the labels that are found; 1 when there are none.</summary>
    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    public static CategoryScore Sum(string category, IEnumerable<CategoryScore> scores) =>
        scores.Aggregate(new CategoryScore(category, 0, 0, 0), (a, s) => new(category, a.Found + s.Found, a.Missed + s.Missed, a.Wrong + s.Wrong));
}

/// <summary>A label missed or a suggestion that was wrong, to learn from.</summary>
/// <param name="InOther">The category under which it was suggested or labelled instead; empty when none.</param>
public sealed record Disagreement(string Scene, string Category, string Words, bool IsMissed, string InOther, string Why);

/// <summary>
/// Measures suggestions against the labels of a script. A suggestion agrees with a label of the same scene and the same
/// category when their names are equal or their words overlap in the text; a label is found once.
/// </summary>
public sealed class SuggestionScore
{
    /// <summary>The category of roles, which are no elements.</summary>
    public const string Roles = "Roles";

    private readonly Dictionary<string, (int Found, int Missed, int Wrong)> _counts = new(StringComparer.Ordinal);
    private readonly List<Disagreement> _disagreements = [];

    /// <summary>Scores by category, in the order of the breakdown sheet, roles first.</summary>
    public IReadOnlyList<CategoryScore> Categories =>
        [.. Names().Where(_counts.ContainsKey).Select(c => new CategoryScore(c, _counts[c].Found, _counts[c].Missed, _counts[c].Wrong))];

    public IReadOnlyList<Disagreement> Disagreements => _disagreements;

    /// <summary>Labels that agree with nothing in the text: mistakes of the labelled file.</summary>
    public List<Label> Lost { get; } = [];

    /// <summary>Quantities that labels give, and how many of them were suggested alike.</summary>
    public (int Given, int Right) Quantities { get; private set; }

    /// <summary>Adds a script to the score.</summary>
    public void Add(ScriptToRead script, LabelledScript labels)
    {
        var suggested = Suggester.Suggest(script);
        foreach (var scene in script.Scenes)
        {
            var claims = suggested.Elements.Where(e => e.SceneId == scene.Id)
                .Select(e => new Claim(e.Category.ToString(), e.Name, e.Spans, e.Quantity, e.Why.Source))
                .Concat(suggested.Roles.Where(r => r.SceneId == scene.Id).Select(r => new Claim(Roles, r.Name, r.Spans, null, r.Why.Source)))
                .ToList();
            var truths = labels.Labels.Where(l => l.Scene == scene.Number.ToString()).Select(l => TruthOf(l, scene, script)).OfType<Truth>().ToList();
            Compare(scene, claims, truths);
        }

        var numbers = script.Scenes.Select(s => s.Number.ToString()).ToHashSet(StringComparer.Ordinal);
        Lost.AddRange(labels.Labels.Where(l => !numbers.Contains(l.Scene)));
    }

    private static IEnumerable<string> Names() => Enum.GetNames<ElementCategory>().Prepend(Roles);

    private void Compare(Scene scene, List<Claim> claims, List<Truth> truths)
    {
        var free = claims.ToList();
        var missed = new List<Truth>();
        foreach (var truth in truths)
        {
            var match = free.Find(c => c.Category == truth.Label.Category && c.Names(truth)) ?? free.Find(c => c.Category == truth.Label.Category && c.Overlaps(truth));
            if (match is null)
            {
                missed.Add(truth);
                continue;
            }

            free.Remove(match);
            Count(truth.Label.Category, found: 1);
            if (truth.Label.Quantity is { } quantity)
            {
                Quantities = (Quantities.Given + 1, Quantities.Right + (match.Quantity == quantity ? 1 : 0));
            }
        }

        foreach (var truth in missed)
        {
            Count(truth.Label.Category, missed: 1);
            var other = free.Find(c => c.Names(truth) || c.Overlaps(truth))?.Category ?? "";
            _disagreements.Add(new(scene.Number.ToString(), truth.Label.Category, truth.Label.Words, IsMissed: true, other, ""));
        }

        foreach (var claim in free)
        {
            // The same words may be right twice: a label of the same category that another suggestion already met.
            if (truths.Exists(t => t.Label.Category == claim.Category && claim.Overlaps(t)))
            {
                continue;
            }

            Count(claim.Category, wrong: 1);
            var other = truths.Find(t => claim.Names(t) || claim.Overlaps(t))?.Label.Category ?? "";
            _disagreements.Add(new(scene.Number.ToString(), claim.Category, claim.Spans[0].Words, IsMissed: false, other, claim.Why));
        }
    }

    private void Count(string category, int found = 0, int missed = 0, int wrong = 0)
    {
        var (f, m, w) = _counts.GetValueOrDefault(category);
        _counts[category] = (f + found, m + missed, w + wrong);
    }

    /// <summary>A label with every place of its words in the scene; null for a role that speaks, which nobody has to suggest.</summary>
    private Truth? TruthOf(Label label, Scene scene, ScriptToRead script)
    {
        if (label.Category == Roles)
        {
            var speaks = scene.Roles.Where(r => r.Speaks).Select(r => r.RoleId).ToHashSet();
            if (script.Roles.Any(r => speaks.Contains(r.Id) && Folding.Key(r.Name) == Folding.Key(label.Name)))
            {
                return null;
            }
        }

        var spans = new List<TextSpan>();
        var words = Folding.Fold(label.Words);
        for (var i = 0; i < scene.Text!.Paragraphs.Count; i++)
        {
            var text = Folding.Fold(scene.Text.Paragraphs[i].Text);
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                spans.Add(new(i, at, words.Length, label.Words));
            }
        }

        if (spans.Count == 0)
        {
            Lost.Add(label);
        }

        return new(label, spans);
    }

    private sealed record Truth(Label Label, IReadOnlyList<TextSpan> Spans);

    private sealed record Claim(string Category, string Name, IReadOnlyList<TextSpan> Spans, int? Quantity, string Why)
    {
        public bool Names(Truth truth) => Folding.Key(Name) == Folding.Key(truth.Label.Name);

        public bool Overlaps(Truth truth) => truth.Spans.Any(t =>
            Spans.Any(s => s.Paragraph == t.Paragraph && s.Start < t.Start + t.Length && t.Start < s.Start + s.Length));
    }
}
