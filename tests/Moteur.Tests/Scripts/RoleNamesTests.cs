using Moteur.Scripts;

namespace Moteur.Tests.Scripts;

public class RoleNamesTests
{
    [Theory]
    [InlineData("MARIE")]
    [InlineData("Marie")]
    [InlineData("MARIE (V.O.)")]
    [InlineData("MARIE (V.O.) (SUITE)")]
    [InlineData("MARIE (V.O.)(CONT'D)")]
    [InlineData("MARIE (cont’d)")]
    [InlineData("MARIE (CONT'D")]
    [InlineData("MARIE (off)")]
    [InlineData("MARIE (voix off)")]
    [InlineData("MARIE VOIX OFF")]
    [InlineData("MARIE OFF")]
    [InlineData("MARIE, OFF")]
    [InlineData("MARIE V.O.")]
    [InlineData("MARIE O.S.")]
    [InlineData("MARIE (au téléphone, suite)")]
    [InlineData("MARIE (pre-lap)")]
    [InlineData("MARIE [TRADUCTION]")]
    [InlineData("MARIE ^")]
    [InlineData("MARIE :")]
    [InlineData("  MARIE  ")]
    public void How_a_role_is_heard_is_no_part_of_its_name(string cue) => RoleNames.Canonical(cue).ShouldBe("MARIE");

    [Theory]
    [InlineData("Le père", "LE PÈRE")]
    [InlineData("HOMME 1", "HOMME 1")]
    [InlineData("MAN #2 (O.S.)", "MAN #2")]
    [InlineData("L’ÉLÈVE", "L'ÉLÈVE")]
    [InlineData("VOIX DE MARIE", "VOIX DE MARIE")]
    [InlineData("VOIX OFF", "VOIX OFF")]
    [InlineData("(V.O.)", "")]
    [InlineData("", "")]
    [InlineData("COFF", "COFF")]
    public void Other_names_stand(string cue, string name) => RoleNames.Canonical(cue).ShouldBe(name);

    [Fact]
    public void Spellings_that_differ_in_case_accents_or_blanks_are_one_role()
    {
        var names = RoleNames.From(["HELENE", "Hélène (V.O.)", "HELENE", "MR. BLOOM", "MR BLOOM", "MR BLOOM"]);

        names.In("HELENE").ShouldBe(["HÉLÈNE"]);
        names.In("hélène (suite)").ShouldBe(["HÉLÈNE"]);
        names.In("MR. BLOOM").ShouldBe(["MR BLOOM"]);
    }

    [Theory]
    [InlineData("MARIE ET PAUL")]
    [InlineData("MARIE & PAUL")]
    [InlineData("Marie and Paul")]
    [InlineData("MARIE/PAUL")]
    [InlineData("MARIE, PAUL")]
    public void A_shared_cue_belongs_to_roles_that_speak_elsewhere(string cue) =>
        RoleNames.From(["MARIE", "PAUL", cue]).In(cue).ShouldBe(["MARIE", "PAUL"]);

    [Fact]
    public void A_shared_cue_with_a_known_part_is_of_each_and_with_none_is_one_role()
    {
        RoleNames.From(["MARIE", "MARIE ET LES ENFANTS"]).In("MARIE ET LES ENFANTS").ShouldBe(["MARIE", "LES ENFANTS"]);
        RoleNames.From(["MARIE", "BONNIE AND CLYDE"]).In("BONNIE AND CLYDE").ShouldBe(["BONNIE AND CLYDE"]);
    }

    [Theory]
    [InlineData("VOIX DE MARIE")]
    [InlineData("LA VOIX DE MARIE")]
    [InlineData("MARIE'S VOICE")]
    [InlineData("MARIE VO")]
    [InlineData("MARIE H.C.")]
    [InlineData("MARIE, suite")]
    [InlineData("MARIE au téléphone")]
    [InlineData("MARIE, 20 ANS")]
    public void The_voice_of_somebody_who_speaks_elsewhere_is_theirs(string cue) => RoleNames.From(["MARIE", cue]).In(cue).ShouldBe(["MARIE"]);

    [Theory]
    [InlineData("THE MAN", "MAN'S VOICE")]
    [InlineData("DUPONT", "LE COMMISSAIRE DUPONT")]
    [InlineData("MARIE", "MARIE ENFANT")]
    [InlineData("L'HOMME", "UN HOMME")]
    [InlineData("HOMME 1", "HOMME 2")]
    [InlineData("MARIE", "SUITE")]
    [InlineData("MARIE", "VOIX DE LA RADIO")]
    public void Names_that_only_look_alike_stay_apart(string one, string other)
    {
        var names = RoleNames.From([one, other]);

        (names.In(one)[0], names.In(other)[0]).ShouldBe((one, other));
    }

    [Theory]
    [InlineData("M. DUPONT", "MONSIEUR DUPONT")]
    [InlineData("MME LE GALL", "MADAME LE GALL")]
    [InlineData("DR. NO", "DOCTOR NO")]
    [InlineData("LE COMMISSAIRE", "COMMISSAIRE")]
    [InlineData("HOMME 2", "HOMME N°2")]
    [InlineData("JEAN-PIERRE", "JEAN\u2011PIERRE")]
    [InlineData("LE COMMISSAIRE", "VOIX DU COMMISSAIRE")]
    public void Titles_articles_and_signs_make_no_other_role(string one, string other)
    {
        var names = RoleNames.From([one, other]);

        names.In(other).ShouldBe(names.In(one));
    }

    [Fact]
    public void Numbered_roles_differ() =>
        RoleNames.From(["HOMME 1", "HOMME 2"]).In("HOMME 2").ShouldBe(["HOMME 2"]);
}
