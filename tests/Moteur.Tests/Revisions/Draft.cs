using System.Globalization;
using System.Net;
using System.Text;

namespace Moteur.Tests.Revisions;

/// <summary>A block of a screenplay: a paragraph of action, or somebody's speech.</summary>
/// <param name="Key">Stays with the block through every edit but retyping.</param>
/// <param name="Speaker">Empty for action.</param>
internal sealed record Block(int Key, string Speaker, string Text);

/// <summary>A scene being written.</summary>
internal sealed class DraftScene(int key, string heading)
{
    /// <summary>Stays with the scene through every edit; the first part of a split keeps it.</summary>
    public int Key { get; } = key;

    public string Heading { get; set; } = heading;

    public List<Block> Blocks { get; init; } = [];

    public string? Number { get; set; }
}

/// <summary>A screenplay being written, which can be edited at random and typed by different programs.</summary>
internal sealed class Draft
{
    private static readonly string[] Names = ["MADELEINE", "YVES", "LE CAPITAINE", "SŒUR JEANNE", "OCTAVE", "LA FACTRICE"];

    private static readonly string[] Sets =
        ["PHARE - CUISINE", "PHARE - ESCALIER", "JETÉE", "BAR DES PÊCHEURS", "ÉGLISE", "CHALUTIER - PONT", "CHALUTIER - CABINE", "PLAGE", "CIMETIÈRE", "VOITURE", "ÉCOLE"];

    private static readonly string[] Effects = ["INT. {0} – JOUR", "INT. {0} – NUIT", "EXT. {0} – JOUR", "EXT. {0} – NUIT", "EXT. {0} – AUBE"];

    private static readonly string[] Things = (
        "une lanterne;le vieux harmonium;un sac de sel;deux casiers à homards;la radio;son parapluie rouge;un couteau à huîtres;l’étole du curé;une lettre décachetée;"
        + "le chien jaune;la corne de brume;trois bougies;un œuf dur;la jumelle marine;une échelle de corde;son ciré jaune;le registre des naufrages;une mouette empaillée;"
        + "la bicyclette;un accordéon;le baromètre;une boîte de sardines;la clé du phare;un bouquet d’ajoncs;le filet déchiré;une horloge arrêtée;la photographie;un bol ébréché;"
        + "le revolver;une valise en carton;les rames;un tambour d’enfant;la fusée de détresse;un pain de quatre livres;son alliance;la carte du large").Split(';');

    private static readonly string[] Verbs = (
        "repousse;cherche;cache;laisse tomber;regarde;emporte;répare;essuie;jette;serre contre lui;dessine;vole;oublie;montre;pèse;casse;repeint;enterre;secoue;compte;retourne;échange").Split(';');

    private static readonly string[] Places = (
        "sous la table;près du poêle;dans l’escalier;au bout de la jetée;derrière la porte;sans un mot;au milieu de la nuit;devant tout le monde;à la fenêtre;dans la brume;"
        + "comme chaque soir;en boitant;sur le quai désert;avant la marée;malgré le vent;au fond de la cale;le dos tourné;à genoux;en riant;pour la troisième fois").Split(';');

    private int _nextKey;

    public List<DraftScene> Scenes { get; private init; } = [];

    /// <summary>A screenplay of so many scenes, the same for the same seed.</summary>
    public static Draft Write(int seed, int scenes)
    {
        var draft = new Draft();
        var chance = new Random(seed);
        for (var i = 0; i < scenes; i++)
        {
            draft.Scenes.Add(draft.NewScene(chance));
        }

        return draft;
    }

    /// <summary>One edit, of the kind and at the place that three numbers choose.</summary>
    public void Edit(int kind, int at, int detail)
    {
        var chance = new Random((at * 7919) + detail);
        var i = at % Scenes.Count;
        var scene = Scenes[i];
        switch (kind % 9)
        {
            case 0 when scene.Blocks.Count > 1:
                var cut = 1 + (detail % (scene.Blocks.Count - 1));
                Scenes.Insert(i + 1, new(_nextKey++, detail % 2 == 0 ? scene.Heading : Heading(chance)) { Blocks = scene.Blocks[cut..] });
                scene.Blocks.RemoveRange(cut, scene.Blocks.Count - cut);
                break;
            case 1 when i + 1 < Scenes.Count:
                scene.Blocks.AddRange(Scenes[i + 1].Blocks);
                Scenes.RemoveAt(i + 1);
                break;
            case 2:
                Scenes.RemoveAt(i);
                Scenes.Insert(detail % (Scenes.Count + 1), scene);
                break;
            case 3:
                scene.Heading = Heading(chance);
                break;
            case 4 when Scenes.Count > 3:
                Scenes.RemoveAt(i);
                break;
            case 5:
                Scenes.Insert(i, NewScene(chance));
                break;
            case 6:
                for (var n = 0; n < Scenes.Count; n++)
                {
                    Scenes[n].Number = detail % 4 == 0 ? null : (n + 1 + (detail % 50)).ToString(CultureInfo.InvariantCulture);
                }

                break;
            case 7:
                var b = detail % scene.Blocks.Count;
                scene.Blocks[b] = NewBlock(chance);
                break;
            case 8:
                scene.Blocks.Insert(detail % (scene.Blocks.Count + 1), NewBlock(chance));
                break;
        }
    }

    /// <summary>Typed in Fountain, with French typography.</summary>
    public string Fountain()
    {
        var text = new StringBuilder("Title: LE PHARE\n\n");
        foreach (var scene in Scenes)
        {
            text.Append(scene.Heading).Append(scene.Number is null ? "" : $" #{scene.Number}#").Append("\n\n");
            foreach (var block in scene.Blocks)
            {
                text.Append(block.Speaker.Length > 0 ? $"{block.Speaker}\n{block.Text}\n\n" : $"{block.Text}\n\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Typed in Final Draft by somebody with an American keyboard.</summary>
    public string FinalDraft()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><FinalDraft DocumentType=\"Script\" Version=\"5\"><Content>");
        foreach (var scene in Scenes)
        {
            Paragraph("Scene Heading", scene.Heading, scene.Number);
            foreach (var block in scene.Blocks)
            {
                if (block.Speaker.Length > 0)
                {
                    Paragraph("Character", block.Speaker);
                    Paragraph("Dialogue", block.Text);
                }
                else
                {
                    Paragraph("Action", block.Text);
                }
            }
        }

        return text.Append("</Content></FinalDraft>").ToString();

        void Paragraph(string type, string words, string? number = null)
        {
            var typed = words.Replace('’', '\'').Replace('–', '-').Replace("…", "...", StringComparison.Ordinal)
                .Replace(" !", "\u00A0!", StringComparison.Ordinal).Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"<Paragraph Type=\"{type}\"{(number is null ? "" : $" Number=\"{number}\"")}><Text>{WebUtility.HtmlEncode(typed)}</Text></Paragraph>");
        }
    }

    private DraftScene NewScene(Random chance)
    {
        var scene = new DraftScene(_nextKey++, Heading(chance));
        for (var blocks = chance.Next(1, 9); blocks > 0; blocks--)
        {
            scene.Blocks.Add(NewBlock(chance));
        }

        return scene;
    }

    private Block NewBlock(Random chance)
    {
        var name = Pick(Names, chance);
        var sentences = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Sentence(chance)).ToList();
        return chance.Next(3) == 0
            ? new(_nextKey++, name, string.Join(' ', sentences))
            : new(_nextKey++, "", $"{Capital(name)} {string.Join(' ', sentences)}");
    }

    private static string Sentence(Random chance)
    {
        var end = chance.Next(5) switch { 0 => " !", 1 => "…", _ => "." };
        return $"{Pick(Verbs, chance)} {Pick(Things, chance)} {Pick(Places, chance)}, puis {Pick(Verbs, chance)} {Pick(Things, chance)}{end}";
    }

    private static string Heading(Random chance) => string.Format(CultureInfo.InvariantCulture, Pick(Effects, chance), Pick(Sets, chance));

    private static string Capital(string name) => name[0] + name[1..].ToLower(CultureInfo.InvariantCulture);

    private static string Pick(string[] from, Random chance) => from[chance.Next(from.Length)];
}
