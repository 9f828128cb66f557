using Moteur.Breakdown;
using Moteur.Breakdown.Inference;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Inference;

public class ScriptInferenceTests
{
    [Theory]
    [InlineData("APPARTEMENT DE JULIE|APPARTEMENT DE JULIE|APPT JULIE", "APPT JULIE > APPARTEMENT DE JULIE")]
    [InlineData("ÉCOLE - COUR|ÉCOLE - COUR|COUR DE L'ÉCOLE", "COUR DE L'ÉCOLE > ÉCOLE - COUR")]
    [InlineData("CUISINE JULIE|CUISINE DE JULIE|CUISINE DE JULIE", "CUISINE JULIE > CUISINE DE JULIE")]
    [InlineData("CUISINE|CUISINE|CUISNE", "CUISNE > CUISINE")]
    [InlineData("CAFE DU PORT|CAFÉ DU PORT", "CAFE DU PORT > CAFÉ DU PORT")]
    [InlineData("JULIE'S KITCHEN|JULIE'S KITCHEN|KITCHEN OF JULIE", "KITCHEN OF JULIE > JULIE'S KITCHEN")]
    [InlineData("CHAMBRE 1|CHAMBRE 2", "")]
    [InlineData("CHAMBRE DE JULIE|CHAMBRE DE JULIEN", "")]
    [InlineData("CUISINE|SALON", "")]
    [InlineData("MAISON - CUISINE|MAISON - SALON", "")]
    public void A_set_spelled_in_several_ways_is_one_set(string sets, string expected) =>
        Of(string.Concat(sets.Split('|').Select(s => $"INT. {s} - JOUR\n\nRien.\n\n")), InferenceKind.Set).ShouldBe(expected);

    [Theory]
    [InlineData("L'homme — c'est PAUL — se retourne.", "L'HOMME > PAUL")]
    [InlineData("L'homme, PAUL, se retourne.", "L'HOMME > PAUL")]
    [InlineData("PAUL (l'homme) se retourne.", "L'HOMME > PAUL")]
    [InlineData("L'homme s'appelle PAUL.", "L'HOMME > PAUL")]
    [InlineData("L'homme regarde PAUL.", "")]
    [InlineData("PAUL entre. L'homme est parti.", "")]
    public void A_role_renamed_half_way_is_one_role_when_the_text_says_so(string action, string expected) =>
        Of($"INT. BAR - JOUR\n\nL'HOMME\nBonsoir.\n\nEXT. RUE - NUIT\n\n{action}\n\nPAUL\nOui.\n\nINT. BAR - JOUR\n\nPAUL\nNon.\n", InferenceKind.Role).ShouldBe(expected);

    [Fact]
    public void A_role_that_goes_on_under_its_first_name_stays_apart() =>
        Of("INT. BAR - JOUR\n\nL'homme, PAUL, entre.\n\nPAUL\nOui.\n\nINT. BAR - NUIT\n\nL'HOMME\nNon.\n", InferenceKind.Role).ShouldBe("");

    [Fact]
    public void A_slip_in_a_role_s_name_is_found_but_not_two_first_names()
    {
        Of("INT. A - JOUR\n\nKERLAN\nOui.\n\nINT. B - JOUR\n\nKERLAN\nOui.\n\nINT. C - JOUR\n\nKERALN\nOui.\n", InferenceKind.Role).ShouldBe("KERALN > KERLAN");
        Of("INT. A - JOUR\n\nJULIE\nOui.\n\nINT. B - JOUR\n\nJULIE\nOui.\n\nINT. C - JOUR\n\nJULIA\nOui.\n", InferenceKind.Role).ShouldBe("");
        Of("INT. A - JOUR\n\nKERLAN\nOui.\n\nINT. B - JOUR\n\nKERLAN\nOui.\n\nKERLAND\nOui.\n", InferenceKind.Role).ShouldBe("");
    }

    [Fact]
    public void What_is_refused_is_not_inferred_again()
    {
        var script = Script("INT. CUISINE - JOUR\n\nRien.\n\nINT. CUISINE - SUITE\n\nRien.\n\nINT. CUISNE - JOUR\n\nRien.\n");
        var all = ScriptInference.Of(script.Scenes, script.Roles, ScriptLanguage.French, new HashSet<string>());
        all.Select(i => i.Kind).ShouldBe([InferenceKind.Time, InferenceKind.Set]);
        ScriptInference.Of(script.Scenes, script.Roles, ScriptLanguage.French, all.Select(i => i.Key).ToHashSet()).ShouldBeEmpty();
    }

    private static string Of(string fountain, InferenceKind kind)
    {
        var script = Script(fountain);
        return string.Join(", ", ScriptInference.Of(script.Scenes, script.Roles, ScriptLanguage.French, new HashSet<string>())
            .Where(i => i.Kind == kind).Select(i => $"{i.From} > {i.To}"));
    }

    private static ImportedScript Script(string fountain) => ScriptBreakdown.Build(FountainReader.Read(fountain)).Value;
}
