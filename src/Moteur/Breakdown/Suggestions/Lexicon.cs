using Moteur.Breakdown.Stakes;
using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>Everything that is known of a language: its lexicons, its small words, its first names. Read once, from the assembly.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> French = new(() => new(ScriptLanguage.French));
    private static readonly Lazy<Lexicon> English = new(() => new(ScriptLanguage.English));

    /// <summary>The files that are not named after a category.</summary>
    private static readonly (string Name, EntryKind Kind)[] OtherFiles =
        [("people", EntryKind.Person), ("children", EntryKind.Child), ("idioms", EntryKind.Idiom), ("stakes", EntryKind.Stake)];

    /// <summary>In a note, stands for the words of <see cref="Grammar.Handling"/>.</summary>
    private const string Handling = "@handled";

    private readonly ScriptLanguage _language;
    private readonly int _lastOrdinary;
    private readonly HashSet<int> _beings = [];

    private Lexicon(ScriptLanguage language)
    {
        _language = language;
        var folder = language == ScriptLanguage.French ? "fr" : "en";
        Grammar = new(folder, Vocabulary);
        Homographs = Words(folder, "homographs");
        var files = Enum.GetValues<ElementCategory>()
            .Where(c => c is not (ElementCategory.Extras or ElementCategory.Silhouettes or ElementCategory.Children or ElementCategory.Notes))
            .Select(c => (Name: FileOf(c), Kind: EntryKind.Thing, Category: c))
            .Concat(OtherFiles.Select(f => (f.Name, f.Kind, Category: f.Kind == EntryKind.Child ? ElementCategory.Children : ElementCategory.Extras)));
        foreach (var (name, kind, category) in files)
        {
            foreach (var line in LexiconFile.Read(folder, name))
            {
                Add(line, $"{folder}/{name}", kind, category);
            }
        }

        _lastOrdinary = Vocabulary.Count;
        FirstNames = Words(folder, "names");
    }

    public Vocabulary Vocabulary { get; } = new();

    public Grammar Grammar { get; }

    /// <summary>Things, people, children, and the expressions that name none.</summary>
    public PhraseTree<LexiconEntry> Things { get; } = new();

    /// <summary>Actions, told by verbs: they take no words from things either (« son téléphone vibre »).</summary>
    public PhraseTree<LexiconEntry> Actions { get; } = new();

    /// <summary>Signs of something at stake, read apart: they take no words from things.</summary>
    public PhraseTree<LexiconEntry> Signs { get; } = new();

    /// <summary>Nouns that are also verbs.</summary>
    public HashSet<int> Homographs { get; }

    public HashSet<int> FirstNames { get; }

    /// <summary>Every entry, in the order of the files.</summary>
    public List<LexiconEntry> Entries { get; } = [];

    /// <summary>True for a word of the lexicons or the grammar; false for a mere first name.</summary>
    public bool IsOrdinary(int word) => word > 0 && word <= _lastOrdinary;

    /// <summary>True for a single word that names people or animals of a kind.</summary>
    public bool IsBeing(int word) => _beings.Contains(word);

    public static Lexicon Of(ScriptLanguage language) => (language == ScriptLanguage.French ? French : English).Value;

    /// <summary>Words of a phrase as the lexicons write them, folded; the gap is <c>…</c>.</summary>
    public static string[] WordsOf(string phrase) =>
        Folding.Fold(phrase).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static string FileOf(ElementCategory category) => string.Concat(
        category.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private HashSet<int> Words(string folder, string file) =>
        [.. LexiconFile.Read(folder, file).SelectMany(l => l.Forms).Select(f => Vocabulary.Learn(Folding.Fold(f)))];

    private void Add(LexiconLine line, string file, EntryKind kind, ElementCategory category)
    {
        var entry = EntryOf(line, file, kind, category);
        Entries.Add(entry);
        var tree = kind == EntryKind.Stake ? Signs : entry.IsAction && kind != EntryKind.Idiom ? Actions : Things;
        foreach (var form in line.Forms)
        {
            var (singular, plural) = form.IndexOf('/', StringComparison.Ordinal) is > 0 and var cut ? (form[..cut], form[(cut + 1)..]) : (form, "");
            Add(tree, WordsOf(singular), entry, plural: false);
            if (plural.Length > 0)
            {
                Add(tree, WordsOf(plural), entry, plural: true);
            }
            else if (!entry.IsAction)
            {
                foreach (var words in WordForms.Plurals(WordsOf(singular), _language))
                {
                    Add(tree, words, entry, plural: true);
                }
            }
        }
    }

    private void Add(PhraseTree<LexiconEntry> tree, string[] words, LexiconEntry entry, bool plural)
    {
        foreach (var form in Forms(words, 0))
        {
            tree.Add(form, entry, plural);
            if (form.Length == 1 && (entry.Kind is EntryKind.Person or EntryKind.Child || entry is { Kind: EntryKind.Thing, Category: ElementCategory.Animals }))
            {
                _beings.Add(form[0]);
            }
        }
    }

    /// <summary>The phrase with each of its verbs in each of its forms. « œ » may also be written with two letters.</summary>
    private IEnumerable<int[]> Forms(string[] words, int at)
    {
        if (at == words.Length)
        {
            yield return [];
            yield break;
        }

        IEnumerable<string> forms = words[at] == "…" ? ["…"] : WordForms.Conjugated(words[at], _language);
        foreach (var form in forms.SelectMany(f => f.Contains('Œ', StringComparison.Ordinal) ? new[] { f, f.Replace("Œ", "OE", StringComparison.Ordinal) } : [f]))
        {
            var number = form == "…" ? PhraseTree<LexiconEntry>.Gap : Vocabulary.Learn(form);
            foreach (var rest in Forms(words, at + 1))
            {
                yield return [number, .. rest];
            }
        }
    }

    private LexiconEntry EntryOf(LexiconLine line, string file, EntryKind kind, ElementCategory category)
    {
        var first = line.Forms[0].Split('/')[0];
        var notes = kind == EntryKind.Stake ? [] : LexiconFile.NotesIn(line.Section);
        foreach (var (note, value) in line.Notes)
        {
            notes[note] = value;
        }

        int[][] WordsIn(string note) => notes.TryGetValue(note, out var phrases)
            ? [.. phrases.Split(',', StringSplitOptions.TrimEntries).SelectMany(p => Forms(WordsOf(p), 0))]
            : [];

        // A word near by counts in the singular and in the plural.
        HashSet<int> NearIn(string note) => notes.TryGetValue(note, out var words)
            ? [.. words.Contains(Handling, StringComparison.Ordinal) ? Grammar.Handling : [], .. words.Split(',', StringSplitOptions.TrimEntries)
                .Where(w => w != Handling)
                .Select(w => WordsOf(w)[0])
                .SelectMany(w => WordForms.Conjugated(w, _language).Concat(WordForms.Plurals([w], _language).Select(p => p[0])))
                .Select(Vocabulary.Learn)]
            : [];

        var stakes = (kind == EntryKind.Stake ? line.Section : notes.GetValueOrDefault("stake", ""))
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(s => Enum.Parse<Stake>(s.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true));
        return new()
        {
            Source = $"{file}: {line.Forms[0]}",
            Kind = kind,
            Category = category,
            Name = line.Name.Length > 0 ? line.Name : first.Replace($"{WordForms.Stem}", "", StringComparison.Ordinal),
            Forms = [.. line.Forms.SelectMany(f => f.Split('/'))],
            Stakes = [.. stakes.Concat(StakesOf(kind, category)).Distinct()],
            NeedsCapital = char.IsUpper(first[0]),
            IsAction = line.Forms.Any(f => f.Contains(WordForms.Stem, StringComparison.Ordinal)) || notes.ContainsKey("action"),
            TakesComplement = notes.ContainsKey("with complement"),
            IsMake = notes.ContainsKey("make"),
            IsGroup = notes.ContainsKey("group"),
            IsVague = notes.ContainsKey("vague"),
            Family = notes.GetValueOrDefault("family", ""),
            Quantity = notes.TryGetValue("quantity", out var quantity) ? int.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture) : null,
            NotBefore = WordsIn("not before"),
            NotAfter = WordsIn("not after"),
            Near = NearIn("near"),
            NotNear = NearIn("not near"),
        };
    }

    private static IEnumerable<Stake> StakesOf(EntryKind kind, ElementCategory category) => (kind, category) switch
    {
        (EntryKind.Child, _) => [Stake.Children],
        (EntryKind.Thing, ElementCategory.Animals) => [Stake.Animals],
        (EntryKind.Thing, ElementCategory.Weapons) => [Stake.Weapon],
        (EntryKind.Thing, ElementCategory.Stunts) => [Stake.Stunt],
        (EntryKind.Thing, ElementCategory.VisualEffects) => [Stake.VisualEffects],
        (EntryKind.Thing, ElementCategory.Music) => [Stake.MusicOnSet],
        _ => [],
    };
}
