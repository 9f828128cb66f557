using CsCheck;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.Fountain;

public class FountainReaderTests
{
    [Fact]
    public void A_scene_in_French_is_read_as_written() => Read("""
        INT. CUISINE – NUIT

        Hélène pose son sac.

        HÉLÈNE
        (à voix basse)
        Il dort ?

        PÈRE D'HÉLÈNE (OFF)
        Non.
        Viens.

        COUPE À :

        EXTÉRIEUR JOUR

        La mer.
        """).ShouldBe([
        "SceneHeading INT. CUISINE – NUIT",
        "Action Hélène pose son sac.",
        "Character HÉLÈNE",
        "Parenthetical (à voix basse)",
        "Dialogue Il dort ?",
        "Character PÈRE D'HÉLÈNE (OFF)",
        "Dialogue Non.|Viens.",
        "Transition COUPE À :",
        "SceneHeading EXTÉRIEUR JOUR",
        "Action La mer.",
    ]);

    [Fact]
    public void Marks_force_what_a_line_is() => Read("""
        .VUE DU CIEL

        !INT. EST UN MOT

        @McAdam
        Bonjour.

        > Fondu au blanc.

        > LE TITRE <
        > DEUXIÈME LIGNE <

        ~Une chanson douce

        # Acte 1

        = Elle arrive.

        ...et puis rien.
        """).ShouldBe([
        "SceneHeading VUE DU CIEL",
        "Action INT. EST UN MOT",
        "Character McAdam",
        "Dialogue Bonjour.",
        "Transition Fondu au blanc.",
        "Centered LE TITRE|DEUXIÈME LIGNE",
        "Lyrics Une chanson douce",
        "Section Acte 1",
        "Synopsis Elle arrive.",
        "Action ...et puis rien.",
    ]);

    [Theory]
    [InlineData("INT. CUISINE - JOUR #12A#", "INT. CUISINE - JOUR", "12A")]
    [InlineData("INT. CUISINE - JOUR #1.2-b#", "INT. CUISINE - JOUR", "1.2-b")]
    [InlineData(".VUE DU CIEL #7#", "VUE DU CIEL", "7")]
    [InlineData("INT. CUISINE # 3 - JOUR", "INT. CUISINE # 3 - JOUR", "")]
    [InlineData("**INT. CUISINE - JOUR** #4#", "INT. CUISINE - JOUR", "4")]
    [InlineData("1. INT. CUISINE - JOUR", "1. INT. CUISINE - JOUR", "")]
    public void A_heading_carries_its_number(string line, string heading, string number)
    {
        var paragraph = FountainReader.Read(line + "\n\nAction.").Paragraphs[0];

        paragraph.Paragraph.ShouldBe(new(ParagraphKind.SceneHeading, heading));
        (paragraph.Number?.ToString() ?? "").ShouldBe(number);
    }

    [Fact]
    public void Dual_dialogue_marks_the_second_column()
    {
        var script = FountainReader.Read("""
            MARIE
            Oui.

            PAUL ^
            (fort)
            Non.

            MARIE
            Si.
            """);

        script.Paragraphs.Select(p => p.Paragraph.Dual).ShouldBe([false, false, true, true, true, false, false]);
        script.Paragraphs[2].Paragraph.Text.ShouldBe("PAUL");
    }

    [Fact]
    public void Notes_leave_the_text_and_are_kept() => Read("""
        Elle court[[ou marche]] vite.

        [[Une note
        sur deux lignes]]

        MARIE
        Oui.
        [[plus bas]]
        Et non.
        """).ShouldBe([
        "Action Elle court vite.",
        "Note ou marche",
        "Note Une note|sur deux lignes",
        "Character MARIE",
        "Dialogue Oui.|Et non.",
        "Note plus bas",
    ]);

    [Fact]
    public void The_boneyard_is_not_read() => Read("""
        Elle court.
        /*
        INT. CAVE - NUIT

        Coupé.
        */
        Elle /* marche et */ tombe.
        """).ShouldBe(["Action Elle court.|Elle  tombe."]);

    [Fact]
    public void An_unclosed_boneyard_loses_nothing_and_is_told()
    {
        var script = FountainReader.Read("INT. CUISINE - JOUR\n\n/* Elle part.\n\nElle revient.");

        script.Paragraphs.Count.ShouldBe(3);
        script.Warnings.Single().ShouldBe(new ImportWarning(3, script.Warnings[0].Problem));
        script.Warnings[0].Problem.Key.ShouldBe("Fountain_UnclosedBoneyard");
    }

    [Theory]
    [InlineData("*italique* et **gras** et ***les deux*** et _souligné_", "italique et gras et les deux et souligné")]
    [InlineData("_**ensemble**_", "ensemble")]
    [InlineData("Un \\*vrai\\* astérisque", "Un *vrai* astérisque")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("mot_avec_tirets", "mot_avec_tirets")]
    [InlineData("*seul", "*seul")]
    [InlineData("*a*b*", "ab*")]
    public void Emphasis_is_taken_off(string written, string shown) => Read(written).ShouldBe(["Action " + shown]);

    [Fact]
    public void The_title_page_gives_the_title()
    {
        var script = FountainReader.Read("Titre :\n    _**LA MER**_\n    _**ET L'HIVER**_\nAuteur: A. Martin\nContact:\n\t1 rue X\n\nINT. CUISINE - JOUR\n\nOui.");

        script.Title.ShouldBe("LA MER ET L'HIVER");
        script.Paragraphs[0].Paragraph.Kind.ShouldBe(ParagraphKind.SceneHeading);
        script.Paragraphs[0].Line.ShouldBe(8);
    }

    [Fact]
    public void A_script_that_opens_with_a_transition_has_no_title_page() =>
        Read("FADE IN:\n\nEXT. MER - JOUR\n\nLa mer.").ShouldBe(["Action FADE IN:", "SceneHeading EXT. MER - JOUR", "Action La mer."]);

    [Fact]
    public void Two_blanks_keep_a_speech_going() =>
        Read("MARIE\nOui.\n  \nNon.\n\nElle sort.").ShouldBe(["Character MARIE", "Dialogue Oui.||Non.", "Action Elle sort."]);

    [Fact]
    public void Capitals_alone_are_action_and_capitals_over_text_a_cue() =>
        Read("BOUM !\n\nMARIE\nOui.\n\n23:00\nLa nuit.").ShouldBe(["Action BOUM !", "Character MARIE", "Dialogue Oui.", "Action 23:00|La nuit."]);

    [Fact]
    public void Capitals_that_name_nobody_are_no_cues() => Read("""
        UN CRI.
        Il se retourne.

        CARTON :
        Dix ans plus tard

        CLOSE ON - A HAND
        gripping a knife.

        PLUS TARD
        La maison dort.

        STEVE O.
        Oui.

        CUT TO:
        INT. CUISINE - JOUR

        M. DUPONT
        Oui.
        """).ShouldBe([
        "Action UN CRI.|Il se retourne.",
        "Action CARTON :|Dix ans plus tard",
        "Action CLOSE ON - A HAND|gripping a knife.",
        "Action PLUS TARD|La maison dort.",
        "Character STEVE O.",
        "Dialogue Oui.",
        "Transition CUT TO:",
        "SceneHeading INT. CUISINE - JOUR",
        "Character M. DUPONT",
        "Dialogue Oui.",
    ]);

    [Fact]
    public void A_forgotten_blank_line_loses_no_heading_and_no_known_name() => Read("""
        MARIE
        Oui.
        INT. CAVE - NUIT

        Rien.
        EXT. RUE - JOUR #2#

        INT. BAR - JOUR
        MARIE
        Non.

        MARIE.
        Si.
        """).ShouldBe([
        "Character MARIE",
        "Dialogue Oui.",
        "SceneHeading INT. CAVE - NUIT",
        "Action Rien.",
        "SceneHeading EXT. RUE - JOUR",
        "SceneHeading INT. BAR - JOUR",
        "Character MARIE",
        "Dialogue Non.",
        "Character MARIE.",
        "Dialogue Si.",
    ]);

    [Fact]
    public void Any_line_end_and_indent_will_do() =>
        Read("\uFEFFINT. CUISINE - JOUR\r\n\r\n\t\t\tMARIE\r\n\t\t(bas)\r\n\tOui.\r\r\tCUT TO:\n\nFin.")
            .ShouldBe(["SceneHeading INT. CUISINE - JOUR", "Character MARIE", "Parenthetical (bas)", "Dialogue Oui.", "Transition CUT TO:", "Action Fin."]);

    [Fact]
    public void Numbered_headings_in_French_are_headings() => Read("""
        1. INT. CUISINE - JOUR

        Oui.

        SÉQUENCE 2
        EXT. RUE - NUIT

        Non.

        SÉQUENCE 3

        Intérieurement, elle hésite.
        """).ShouldBe([
        "SceneHeading 1. INT. CUISINE - JOUR",
        "Action Oui.",
        "SceneHeading SÉQUENCE 2",
        "SceneHeading EXT. RUE - NUIT",
        "Action Non.",
        "SceneHeading SÉQUENCE 3",
        "Action Intérieurement, elle hésite.",
    ]);

    [Fact]
    public void A_page_break_is_three_equals_signs() =>
        Read("Un.\n\n===\n\nDeux.").ShouldBe(["Action Un.", "PageBreak ", "Action Deux."]);

    [Fact]
    public void Any_text_can_be_read() =>
        Gen.Char["aB .\n\r\t*_[]/()#=>~<^@!\\:INTEXÉ-"].Array[0, 300].Select(c => new string(c)).Sample(text => FountainReader.Read(text).Paragraphs.ShouldNotBeNull(), iter: 3000);

    [Theory]
    [InlineData("/*")]
    [InlineData("[[")]
    [InlineData("[[\n")]
    [InlineData("*_")]
    [InlineData("**a ")]
    [InlineData("(")]
    [InlineData("A\n")]
    [InlineData("A\n\n")]
    [InlineData("#1")]
    [InlineData("INT. ")]
    [InlineData("INT. A\n\n")]
    [InlineData("SÉQUENCE 1\n")]
    [InlineData("A\nB\n  \n")]
    [InlineData("> < ")]
    [InlineData("[[x]] /*y*/")]
    [InlineData("\0\uD800 ")]
    [InlineData(" ")]
    public void Ten_million_characters_of_anything_are_read_in_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        FountainReader.Read(text);

        // Hours, if anything in it grew with the square of the length.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    private static IEnumerable<string> Read(string text) =>
        FountainReader.Read(text).Paragraphs.Select(p => $"{p.Paragraph.Kind} {p.Paragraph.Text.Replace('\n', '|')}");
}
