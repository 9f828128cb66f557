using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.Pdf;

public class PrintedScriptTests
{
    [Fact]
    public void A_shooting_script_keeps_its_numbers_and_loses_what_belongs_to_the_page()
    {
        var script = Import(PrintedScripts.Shooting());

        (script.Script.Title, script.Script.Pages, script.Script.Language).ShouldBe(("PLEINE TERRE", 2, ScriptLanguage.French));
        script.Scenes.Select(s => (s.Number.ToString(), s.Interior, s.Set, s.TimeOfDay, s.Page)).ShouldBe([
            ("4", Interior.Int, "PHARE - CUISINE", TimeOfDay.Night, 1), ("4A", Interior.Ext, "JETÉE", TimeOfDay.Dawn, 1), ("12", Interior.IntExt, "VOITURE", TimeOfDay.Day, 2),
        ]);
        Paragraphs(script).ShouldBe(PrintedScripts.Script);
        script.Scenes.SelectMany(s => s.Text!.Paragraphs).Where(p => p.Revised).Select(p => p.Text).ShouldBe(["Un bruit de moteur. Elle se fige."]);
        script.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Liberation Sans", 11)]
    [InlineData("Liberation Serif", 12)]
    public void A_word_processors_script_with_centred_speech_is_read_the_same(string font, int size)
    {
        var script = Import(PrintedScripts.Centred(font, size));

        script.Scenes.Select(s => (s.Number.ToString(), s.Set)).ShouldBe([("4", "PHARE - CUISINE"), ("4A", "JETÉE"), ("12", "VOITURE")]);
        Paragraphs(script).Where(p => p.Kind != ParagraphKind.SceneHeading).ShouldBe(PrintedScripts.Script.Where(p => p.Kind != ParagraphKind.SceneHeading));
        script.Roles.Select(r => r.Name).ShouldBe(["MADELEINE", "YVES"], ignoreOrder: true);
    }

    [Fact]
    public void An_American_print_is_read_the_same() => Paragraphs(Import(PrintedScripts.American())).ShouldBe(PrintedScripts.Script);

    private static IEnumerable<(ParagraphKind Kind, string Text)> Paragraphs(ImportedScript script) =>
        script.Scenes.SelectMany(s => s.Text!.Paragraphs).Select(p => (p.Kind, p.Text));

    private static ImportedScript Import(string html) =>
        ScriptImporter.Import(PrintedScripts.Print(html), "script.pdf", TestContext.Current.CancellationToken).Value;
}
