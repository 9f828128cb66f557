using Moteur.Breakdown.Inference;
using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Stakes;

/// <summary>
/// Finds what is at stake in each scene (enjeux), with the words that say so: from what the scene seems to need, from signs
/// of its own (<c>stakes.txt</c>), from the heading, and from the ages of the roles.
/// </summary>
public static class StakesReader
{
    /// <summary>From how many extras a scene holds a crowd: they then have their own assistant, dressing rooms and meals.</summary>
    private const int Crowd = 15;

    private const int AdultAge = Rules.RuleBook.AdultAge;

    /// <summary>Every flag of every scene, in script order, then in the order of <see cref="Stake"/>.</summary>
    public static IReadOnlyList<StakeFlag> Read(ScriptToRead script)
    {
        var lines = new ScriptLines(script);
        var cast = new Cast(lines);
        return Read(lines, cast, Suggester.FindingsOf(lines, cast));
    }

    /// <summary>Reads what is at stake from what was found in the lines already.</summary>
    internal static IReadOnlyList<StakeFlag> Read(ScriptLines lines, Cast cast, IReadOnlyList<SceneFindings> scenes)
    {
        var sense = Sense.Of(lines.Script.Language);
        var inferred = TimeInference.Of([.. lines.Script.Scenes.Select(s => SceneLine.Of(s))]);
        var flags = new List<StakeFlag>();
        foreach (var scene in scenes)
        {
            var own = scene.Scene.Scene;
            var light = inferred.GetValueOrDefault(own.Id)?.TimeOfDay ?? own.TimeOfDay;
            flags.AddRange(new OneScene(scene, lines, cast, sense, light).Flags());
        }

        return flags;
    }

    private sealed class OneScene(SceneFindings findings, ScriptLines script, Cast cast, Sense sense, TimeOfDay light)
    {
        private readonly Scene _scene = findings.Scene.Scene;
        private readonly SortedDictionary<Stake, List<TextSpan>> _words = [];

        private bool IsNight => SceneStakes.IsNight(light);

        public IEnumerable<StakeFlag> Flags()
        {
            foreach (var thing in findings.Things)
            {
                foreach (var stake in thing.Entry.Stakes)
                {
                    Note(stake, thing.Span);
                }

                if (thing.Category is ElementCategory.Extras or ElementCategory.Children
                    && (thing.Quantity >= Crowd || script.Lexicon.Grammar.Crowds.Contains(thing.Line[thing.From].Word)))
                {
                    Note(Stake.Crowd, thing.Span);
                }
            }

            ReadSigns();
            var minors = Minors();
            var ages = minors.Select(m => m.Age).Concat(findings.Things.Where(t => t.Category == ElementCategory.Children).Select(t => t.Age))
                .OfType<int>().Distinct().Order().ToList();
            var names = minors.ConvertAll(m => m.Name);
            foreach (var minor in minors)
            {
                Note(Stake.Children, WordsOf(minor));
            }

            if (_scene.Interior is Interior.Ext or Interior.IntExt && IsNight)
            {
                Note(Stake.NightExterior, Heading);
            }

            if (IsNight && _words.TryGetValue(Stake.Children, out var children))
            {
                _words[Stake.MinorAtNight] = [Heading, .. children];
            }

            return _words.Select(w => new StakeFlag(
                _scene.Id,
                w.Key,
                [.. w.Value.Distinct().OrderBy(s => s.Paragraph).ThenBy(s => s.Start)],
                w.Key is Stake.Children or Stake.MinorAtNight ? ages : [],
                w.Key is Stake.Children or Stake.MinorAtNight ? names : []));
        }

        private TextSpan Heading
        {
            get
            {
                var line = findings.Scene.Lines.FirstOrDefault(l => l.Paragraph.Kind == ParagraphKind.SceneHeading && l.Count > 0);
                return line?.Span(0, line.Count) ?? new(0, 0, 0, _scene.Heading);
            }
        }

        private void Note(Stake stake, TextSpan words) => (_words.TryGetValue(stake, out var spans) ? spans : _words[stake] = []).Add(words);

        /// <summary>Signs stand in the action; water and height in the heading too (EXT. TOIT – NUIT, INT. PISCINE).</summary>
        private void ReadSigns()
        {
            var found = new List<Found<LexiconEntry>>();
            foreach (var line in findings.Scene.Lines)
            {
                var heading = line.Paragraph.Kind == ParagraphKind.SceneHeading;
                for (var i = 0; i < line.Count; i++)
                {
                    found.Clear();
                    script.Lexicon.Signs.FindAt(line, i, found);
                    foreach (var sign in found)
                    {
                        if (heading ? sign.Entry.Stakes[0] is Stake.Water or Stake.Height : sense.Holds(line, sign, thingFollows: false))
                        {
                            Note(sign.Entry.Stakes[0], line.Span(sign.From, sign.To));
                        }
                    }
                }
            }
        }

        /// <summary>Roles under age, present by their lines or by their names.</summary>
        private List<CastMember> Minors()
        {
            var ages = script.Script.Roles.ToDictionary(r => r.Id, r => r.Age);
            var present = _scene.Roles.Select(r => r.RoleId).ToHashSet();
            return [.. cast.Members
                .Where(m => m.IsThing is null)
                .Where(m => (m.RoleId is { } id && present.Contains(id)) || findings.Mentions.Exists(f => f.Member == m))
                .Where(m => (m.Age ?? (m.RoleId is { } id ? ages[id] : null)) < AdultAge)];
        }

        /// <summary>Where the role is named first in the scene: in the action, or above a speech.</summary>
        private TextSpan WordsOf(CastMember member)
        {
            if (findings.Mentions.Find(m => m.Member == member) is { } mention)
            {
                return mention.Span;
            }

            var key = Folding.Key(member.Name);
            var paragraphs = _scene.Text!.Paragraphs;
            for (var i = 0; i < paragraphs.Count; i++)
            {
                if (paragraphs[i].Kind == ParagraphKind.Character && Folding.Key(RoleNames.Canonical(paragraphs[i].Text)) == key)
                {
                    return new(i, 0, paragraphs[i].Text.Length, paragraphs[i].Text);
                }
            }

            return Heading;
        }
    }
}
