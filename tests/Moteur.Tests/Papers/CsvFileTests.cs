using System.Globalization;
using System.Text;
using Moteur.Breakdown;
using Moteur.Formats.Csv;
using Moteur.Papers;
using Moteur.Tests.Documents;

namespace Moteur.Tests.Papers;

public class CsvFileTests
{
    private readonly FictionalShoot _shoot = new();

    [Fact]
    public void A_french_spreadsheet_opens_it_at_a_double_click()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var bytes = Written(BreakdownPapers.Make(PaperKind.Continuity, _shoot.Sources()));
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines.Length.ShouldBe(1 + 48 + 1);
        lines[0].ShouldStartWith("N°;Int/Ext;Effet;Décor;Résumé;Chrono;");
        lines[0].ShouldEndWith("Pages;Pages (déc.);Minutage;T (min)");
        lines[1].ShouldStartWith("1;INT;NUIT;PHARE - LANTERNE;");
        lines[1].ShouldEndWith(";3/8;0,375;00:00:22;45");
    }

    [Fact]
    public void An_english_one_has_commas_and_points()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var lines = Encoding.UTF8.GetString(Written(BreakdownPapers.Make(PaperKind.Timing, _shoot.Sources()))[3..]).Split("\r\n");
        lines[1].ShouldBe("1,INT,NIGHT,PHARE - LANTERNE,3/8,0.375,00:00:22,00:00:22,45,45");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")", "\"'=HYPERLINK(\"\"http://example.org\"\")\"")]
    [InlineData("+33 6", "'+33 6")]
    [InlineData("-2 chaises", "'-2 chaises")]
    [InlineData("@prop", "'@prop")]
    [InlineData(" =1", "' =1")]
    [InlineData("Sel ; poivre", "\"Sel ; poivre\"")]
    [InlineData("Deux\nlignes", "\"Deux\nlignes\"")]
    [InlineData("Épée", "Épée")]
    public void Words_never_compute_anything(string name, string written)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var tag = new TagLine(TagId.New(), _shoot.Scenes[0].Id, ElementId.New(), ElementCategory.Props, name, null, 1);
        var sources = new PaperSources(new(_shoot.Scenes, _shoot.Roles, [tag]), [], []);
        Encoding.UTF8.GetString(Written(BreakdownPapers.Make(PaperKind.Categories, sources))).ShouldContain($"\r\nAccessoires;{written};1;1;");
    }

    private static byte[] Written(TablePaper paper)
    {
        using var file = new MemoryStream();
        CsvFile.Write(file, paper);
        return file.ToArray();
    }
}
