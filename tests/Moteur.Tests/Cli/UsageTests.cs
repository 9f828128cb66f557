using System.Globalization;
using Moteur.Cli;

namespace Moteur.Tests.Cli;

public class UsageTests
{
    [Theory]
    [InlineData("Dites quoi faire : import, export, plan.")]
    [InlineData("« importe » n’est pas une commande : choisissez import, export, plan.", "importe", "a.fdx")]
    [InlineData("Il manque SCRIPT.", "import")]
    [InlineData("« film.fdx » est de trop", "import", "mon", "film.fdx")]
    [InlineData("L’option --jason n’existe pas ici.", "import", "a.fdx", "--jason")]
    [InlineData("L’option --start n’existe pas ici.", "import", "a.fdx", "--start", "2027-03-01")]
    [InlineData("Il manque --to fdx|fountain|sex.", "export", "a.fdx", "--out", "b.fountain")]
    [InlineData("« docx » n’est pas un format connu : choisissez fdx|fountain|sex.", "export", "a.fdx", "--to", "docx", "-o", "b.docx")]
    [InlineData("Il manque --start DATE.", "plan", "a.fdx", "--out", "plan")]
    [InlineData("Il manque --out DOSSIER.", "plan", "a.fdx", "--start", "2027-03-01")]
    [InlineData("Il manque une valeur : --out DOSSIER.", "plan", "a.fdx", "--start", "2027-03-01", "--out")]
    [InlineData("L’option --out est donnée deux fois.", "plan", "a.fdx", "--start", "2027-03-01", "--out", "a", "--out", "b")]
    [InlineData("« 1er mars » n’est pas une date : écrivez année-mois-jour, comme 2027-03-01.", "plan", "a.fdx", "--start", "1er mars", "--out", "plan")]
    [InlineData("« 2027-02-30 » n’est pas une date", "plan", "a.fdx", "--start", "2027-02-30", "--out", "plan")]
    [InlineData("entre 2000 et 2099", "plan", "a.fdx", "--start", "0027-03-01", "--out", "plan")]
    [InlineData("« 25 » n’est pas une durée de tournage", "plan", "a.fdx", "--start", "2027-03-01", "--out", "plan", "--hours", "25")]
    [InlineData("« lun-dredi » ne dit pas quels jours sont travaillés", "plan", "a.fdx", "--start", "2027-03-01", "--out", "plan", "--week", "lun-dredi")]
    [InlineData("« 9999 » n’est pas une convention connue : choisissez 86, 1486", "plan", "a.fdx", "--start", "2027-03-01", "--out", "plan", "--agreement", "9999")]
    public async Task A_command_line_that_is_not_understood_is_answered_by_one_sentence_and_a_hint(string sentence, params string[] args)
    {
        var answer = await CommandLine.RunAsync([.. args, "--lang", "fr"]);
        answer.Code.ShouldBe(2);
        answer.Out.ShouldBeEmpty();
        answer.ErrorLines.Length.ShouldBe(2);
        answer.ErrorLines[0].ShouldContain(sentence);
        answer.ErrorLines[1].ShouldContain("--help");
    }

    [Theory]
    [InlineData("fr", "Il manque SCRIPT.")]
    [InlineData("en", "SCRIPT is missing.")]
    public async Task Refusals_are_in_the_language_asked_for(string language, string sentence) =>
        (await CommandLine.RunAsync("import", "--lang", language)).ErrorLines[0].ShouldBe(sentence);

    [Theory]
    [InlineData("fr", null, null)]
    [InlineData("fr", "C.UTF-8", null)]
    [InlineData("fr", "fr_FR.UTF-8", "")]
    [InlineData("fr", "de_DE.UTF-8", null)]
    [InlineData("en", "en_GB.UTF-8", "")]
    [InlineData("en", "fr_FR.UTF-8", "en_US.UTF-8")]
    [InlineData("fr", "en_US.UTF-8", "fr_FR.UTF-8")]
    public void The_locale_decides_when_nothing_is_asked(string language, string? lang, string? all) =>
        Language.Of(["import"], name => name == "LANG" ? lang : name == "LC_ALL" ? all : null).ShouldBe(CultureInfo.GetCultureInfo(language));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Help_explains_every_verb_and_every_option(string language)
    {
        var root = await CommandLine.RunAsync("--help", "--lang", language);
        root.Code.ShouldBe(0);
        root.Error.ShouldBeEmpty();
        foreach (var words in new[] { "./moteur import SCRIPT", "./moteur export SCRIPT --to fdx|fountain|sex --out", "./moteur plan SCRIPT --start DATE --out", "serve", "--version", "--lang fr|en" })
        {
            root.Out.ShouldContain(words);
        }

        var plan = await CommandLine.RunAsync("plan", "--help", "--lang", language);
        plan.Code.ShouldBe(0);
        foreach (var words in new[] { "--start", "--out", "--hours", "--week", "--agreement", "breakdown.xlsx", "schedule.pdf", "call-sheets/", "calendar.ics", "plan.json" })
        {
            plan.Out.ShouldContain(words);
        }

        (await CommandLine.RunAsync("import", "-h", "--lang", language)).Out.ShouldContain("--json");
    }

    [Fact]
    public async Task Every_text_exists_in_both_languages()
    {
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (string[] args in new string[][] { ["--help"], ["import", "-h"], ["export", "-h"], ["plan", "-h"], ["import", CommandLine.Sample] })
            {
                (await CommandLine.RunAsync([.. args, "--lang", language])).Out.ShouldNotMatch("[A-Z][a-z]+_[A-Za-z]+");
            }
        }
    }

    [Fact]
    public async Task The_version_is_one_line() => (await CommandLine.RunAsync("--version")).Out.ShouldMatch(@"^Moteur \d+\.\d+\.\d+\r?\n$");
}
