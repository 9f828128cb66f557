namespace Moteur.Scripts.Revisions;

/// <summary>What a scene is recognised by: its number, what its heading says, and the words of its text.</summary>
internal sealed class SceneProfile
{
    private SceneProfile(Scene scene, int index, WordReader reader)
    {
        Scene = scene;
        Index = index;
        Paragraphs = scene.Text?.Paragraphs ?? [];
        Words = reader.Read(Paragraphs);
        Body = [.. Words.Where(w => w.IsWord && IsBody(Paragraphs[w.Paragraph].Kind)).Select(w => w.Key)];
        Number = scene.Number.ToString().ToUpperInvariant();
        Heading = SceneHeading.Parse(scene.Heading);
        Set = Key(Heading.Set);
        SetWords = [.. SetWordsOf(Heading.Set), .. SetWordsOf(scene.Set)];
    }

    public Scene Scene { get; }

    /// <summary>Place in script order.</summary>
    public int Index { get; }

    public IReadOnlyList<ScriptParagraph> Paragraphs { get; }

    /// <summary>Every word and mark of the text, heading included.</summary>
    public List<Word> Words { get; }

    /// <summary>The words that are played: action, cues and speech, without heading, transitions and notes.</summary>
    public int[] Body { get; }

    public string Number { get; }

    /// <summary>The heading as the script writes it, whatever was corrected since.</summary>
    public SceneHeading Heading { get; }

    public bool Omitted => Scene.Omitted;

    /// <summary>The text's runs of three words, each as one number.</summary>
    public IEnumerable<long> Runs()
    {
        for (var i = 0; i + 2 < Body.Length; i++)
        {
            // 21 bits a word: more words than any script has.
            yield return ((long)Body[i] << 42) ^ ((long)Body[i + 1] << 21) ^ Body[i + 2];
        }
    }

    private string Set { get; }

    private HashSet<string> SetWords { get; }

    public static List<SceneProfile> Of(IReadOnlyList<Scene> scenes, WordReader reader) =>
        [.. scenes.Select((scene, i) => new SceneProfile(scene, i, reader))];

    /// <summary>True when the heading says the same set and effect.</summary>
    public bool HasHeadingOf(SceneProfile other) =>
        Set == other.Set && Heading.Interior == other.Heading.Interior && Heading.TimeOfDay == other.Heading.TimeOfDay;

    /// <summary>How alike two headings are, from 0 to 1: the set first, then the effect.</summary>
    public double HeadingLikeness(SceneProfile other)
    {
        if (HasHeadingOf(other))
        {
            return 1;
        }

        var common = SetWords.Count(other.SetWords.Contains);
        var set = Set == other.Set ? 1 : common == 0 ? 0 : 2.0 * common / (SetWords.Count + other.SetWords.Count);
        return (0.8 * set) + (Heading.Interior == other.Heading.Interior ? 0.1 : 0) + (Heading.TimeOfDay == other.Heading.TimeOfDay ? 0.1 : 0);
    }

    /// <summary>True when the text is the same word for word, whatever the typography and the cutting into paragraphs.</summary>
    public bool ReadsAs(SceneProfile other) =>
        Words.Count == other.Words.Count && Words.Zip(other.Words).All(w => w.First.Exact == w.Second.Exact);

    private static bool IsBody(ParagraphKind kind) =>
        kind is ParagraphKind.Action or ParagraphKind.Character or ParagraphKind.Parenthetical or ParagraphKind.Dialogue
            or ParagraphKind.Lyrics or ParagraphKind.Centered;

    private static string Key(string set) => Folding.Key(set);

    private static IEnumerable<string> SetWordsOf(string set) =>
        Folding.Fold(set).Split([' ', '-', '–', '—', '/', ',', '.', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 || word.All(char.IsDigit));
}
