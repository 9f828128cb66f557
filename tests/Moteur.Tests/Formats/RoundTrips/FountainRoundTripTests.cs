using Moteur.Breakdown;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.RoundTrips;

public class FountainRoundTripTests
{
    public static TheoryData<string> Scripts => [.. RealScripts.Names];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_written_as_fountain_is_read_with_the_same_scenes_numbers_texts_and_roles(string name)
    {
        var script = RealScripts.Read(name);
        var again = RealScripts.Read(RealScripts.Written(FountainWriter.Write, ScriptContent.Of(script)), "again.fountain");

        again.Script.Title.ShouldBe(script.Script.Title);
        again.Scenes.Count.ShouldBe(script.Scenes.Count);
        foreach (var (scene, same) in script.Scenes.Zip(again.Scenes))
        {
            (same.Number, same.Heading, same.Omitted, same.Synopsis).ShouldBe((scene.Number, scene.Heading, scene.Omitted, scene.Synopsis));
            RealScripts.Told(same).ShouldBe(RealScripts.Told(scene));
        }

        again.Roles.Select(r => (r.Number, r.Name)).ShouldBe(script.Roles.Select(r => (r.Number, r.Name)));
    }

    [Fact]
    public void What_would_be_read_as_something_else_is_forced()
    {
        ScriptParagraph[] text =
        [
            new(ParagraphKind.SceneHeading, "LA CUISINE"),
            new(ParagraphKind.Note, "À revoir avec Jeanne\n\net le chef"),
            new(ParagraphKind.Action, "INT. écrit sur le mur"),
            new(ParagraphKind.Action, "SILENCE"),
            new(ParagraphKind.Action, "On lit CUT TO:"),
            new(ParagraphKind.Action, "CUT TO:"),
            new(ParagraphKind.Action, "> flèche\n\n= égal\n.5 point\n!vite\n@ici ~ #1"),
            new(ParagraphKind.Action, "Il lit *tout* et _rien_, a/*b*/c, et \\*."),
            new(ParagraphKind.Action, "   décalé"),
            new(ParagraphKind.Character, "McCoy"),
            new(ParagraphKind.Note, "accent"),
            new(ParagraphKind.Parenthetical, "(bas)"),
            new(ParagraphKind.Dialogue, "Oui.\n\nEt *non*."),
            new(ParagraphKind.Lyrics, "La la"),
            new(ParagraphKind.Character, "ANNE"),
            new(ParagraphKind.Dialogue, "Moi aussi."),
            new(ParagraphKind.Character, "PAUL") { Dual = true },
            new(ParagraphKind.Dialogue, "Pas moi.") { Dual = true },
            new(ParagraphKind.Character, "UN CRI !"),
            new(ParagraphKind.Dialogue, "Ah"),
            new(ParagraphKind.Transition, "Fondu au noir"),
            new(ParagraphKind.Transition, "SMASH CUT TO:"),
            new(ParagraphKind.Centered, "FIN\nDE LA PARTIE"),
            new(ParagraphKind.Lyrics, "Refrain"),
        ];
        SceneNumber.TryParse("12A", out var number);
        var id = SceneId.New();
        var scene = new Scene
        {
            Id = id,
            ScriptId = ScriptId.New(),
            Position = 0,
            Number = number,
            Heading = text[0].Text,
            Synopsis = "Une phrase.",
            Text = new() { SceneId = id, Paragraphs = text },
        };
        var omitted = new Scene { Id = SceneId.New(), ScriptId = scene.ScriptId, Position = 1, Number = SceneNumber.InOrder(13), Heading = "EXT. RUE – JOUR", Omitted = true };
        var written = FountainWriter.Text(new("Le *film*", ScriptLanguage.French, [scene, omitted], [], [], []));

        var again = RealScripts.Read(System.Text.Encoding.UTF8.GetBytes(written), "a.fountain");

        again.Script.Title.ShouldBe("Le *film*");
        again.Scenes.Select(s => (s.Number.ToString(), s.Omitted)).ShouldBe([("12A", false), ("13", true)]);
        again.Scenes[0].Synopsis.ShouldBe("Une phrase.");
        again.Scenes[0].Text!.Paragraphs.ShouldBe(text, written);
    }
}
