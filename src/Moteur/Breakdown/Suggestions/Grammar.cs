namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// The small words by which one sees whether a thing is there: articles, pronouns, numbers, words of absence and likeness.
/// Read from <c>grammar.txt</c> of a language, which says beside each list what it is for.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, HashSet<int>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, int>> _figures = new(StringComparer.Ordinal);

    public Grammar(string language, Vocabulary vocabulary)
    {
        foreach (var line in LexiconFile.Read(language, "grammar"))
        {
            foreach (var word in line.Forms.Select(f => vocabulary.Learn(Folding.Fold(f))))
            {
                List(line.Section).Add(word);
                if (int.TryParse(line.Name, out var figure))
                {
                    Figures(line.Section)[word] = figure;
                }
            }
        }
    }

    public HashSet<int> Definite => List("definite");

    public HashSet<int> Indefinite => List("indefinite");

    /// <summary>Possessives, demonstratives, « chaque », « quelques »: a noun follows.</summary>
    public HashSet<int> Determiners => List("determiners");

    /// <summary>A verb follows.</summary>
    public HashSet<int> Subjects => List("subjects");

    /// <summary>What stood before was a verb.</summary>
    public HashSet<int> Objects => List("objects");

    public HashSet<int> Prepositions => List("prepositions");

    /// <summary>« de », <c>of</c>.</summary>
    public HashSet<int> Of => List("of");

    public HashSet<int> Absence => List("absence");

    /// <summary>Deny together with « de »: « pas de ».</summary>
    public HashSet<int> Denial => List("denial");

    /// <summary>Before a verb: it does not happen.</summary>
    public HashSet<int> Negation => List("negation");

    public HashSet<int> Likeness => List("likeness");

    /// <summary>Adjectives that may stand between an article and its noun.</summary>
    public HashSet<int> Qualities => List("qualities");

    /// <summary>Measures and states after which « de » names things that are there: « plein de », « un tas de », « couvert de ».</summary>
    public HashSet<int> Measures => List("measures");

    /// <summary>Words of which only an image, a sound or an idea follows: « une photo de », <c>the sound of</c>.</summary>
    public HashSet<int> Evocations => List("evocations");

    /// <summary>What belongs to somebody who need not be there: « la chambre de », « la voix de ».</summary>
    public HashSet<int> Belongings => List("belongings");

    /// <summary>Before a name: the person is not there.</summary>
    public HashSet<int> Absent => List("absent");

    /// <summary>« est », « devient »: what follows says what somebody is.</summary>
    public HashSet<int> Copulas => List("copulas");

    /// <summary>« Madame », « docteur »: a name follows.</summary>
    public HashSet<int> Titles => List("titles");

    /// <summary>Written in capitals in scripts without being anybody.</summary>
    public HashSet<int> NotRoles => List("not roles");

    /// <summary>« ans », <c>years</c>.</summary>
    public HashSet<int> Years => List("years");

    /// <summary>An age said by its decade: « la cinquantaine », <c>forties</c>.</summary>
    public Dictionary<int, int> Decades => Figures("decades");

    /// <summary>In English, after a noun: makes it a mere qualifier (<c>car dealer</c>).</summary>
    public HashSet<int> Heads => List("heads");

    public Dictionary<int, int> Numbers => Figures("numbers");

    /// <summary>« vingtaine », « foule », <c>dozen</c>: how many people or things « de » announces; 0 when it does not say.</summary>
    public Dictionary<int, int> Collectives => Figures("collectives");

    /// <summary>« peluche », « miniature », <c>toy</c>, <c>stuffed</c>: make an accessory of an animal or a vehicle.</summary>
    public HashSet<int> Toys => List("toys");

    /// <summary>Hands, and verbs for what they do: make a thing of a word that could be something else.</summary>
    public HashSet<int> Handling => List("handling");

    /// <summary>Collectives of people only: « un groupe de », <c>a crowd of</c>.</summary>
    public HashSet<int> Gatherings => List("gatherings");

    /// <summary>Collectives that make a crowd.</summary>
    public HashSet<int> Crowds => List("crowds");

    /// <summary>Any word of grammar: never the complement of a name.</summary>
    public bool IsSmallWord(int word) =>
        Definite.Contains(word) || Indefinite.Contains(word) || Determiners.Contains(word) || Subjects.Contains(word)
        || Objects.Contains(word) || Prepositions.Contains(word) || Of.Contains(word) || Absence.Contains(word);

    private HashSet<int> List(string name) => _lists.TryGetValue(name, out var list) ? list : _lists[name] = [];

    private Dictionary<int, int> Figures(string name) => _figures.TryGetValue(name, out var list) ? list : _figures[name] = [];
}
