using System.Globalization;
using Moteur.Breakdown;
using Moteur.Breakdown.Revisions;
using Moteur.People;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

/// <summary>The sample's script, broken down and planned, then edited by hand as a writer does.</summary>
public class SampleRevisionTests
{
    private readonly Preparation _film;
    private readonly Edited _script;
    private readonly List<(Tag Tag, string Scene, string Words)> _tags = [];

    public SampleRevisionTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        _script = Edited.Sample();
        _film = Preparation.Of(_script.Text);
        foreach (var (scene, words, category) in ((string, string, ElementCategory)[])[
            ("1", "thermos cabossé", ElementCategory.Props), ("1", "vélo", ElementCategory.Vehicles), ("1", "mégaphone", ElementCategory.Props),
            ("2", "baromètre en cuivre", ElementCategory.SetDressing), ("2", "blouse d’infirmière", ElementCategory.Costumes),
            ("4", "Une vingtaine d’enfants", ElementCategory.Extras), ("4", "cartable", ElementCategory.Props), ("4", "genou écorché", ElementCategory.Makeup),
            ("5", "Une quinzaine d’invités", ElementCategory.Extras), ("5", "médaille", ElementCategory.Props), ("5", "accordéon", ElementCategory.Props),
            ("6", "tournevis", ElementCategory.Props), ("6", "cahiers d’écolier", ElementCategory.Props), ("6", "vieux téléphone mural", ElementCategory.SetDressing),
            ("7", "écharpe rouge", ElementCategory.Costumes), ("7", "camionnette bleue", ElementCategory.Vehicles), ("7A", "sandwichs", ElementCategory.Props),
            ("8", "baromètre", ElementCategory.SetDressing), ("10", "Bosco", ElementCategory.Animals), ("11", "étui de l’accordéon", ElementCategory.Props),
            ("11", "Pierrot perd pied", ElementCategory.Stunts), ("12", "lampe frontale", ElementCategory.Props), ("13", "chariot de soins", ElementCategory.Props),
            ("15", "canot pneumatique", ElementCategory.Vehicles), ("15", "Gerbe d’étincelles", ElementCategory.SpecialEffects), ("20", "thermos cabossé", ElementCategory.Props),
        ])
        {
            _tags.Add((_film.Tag(scene, words, category), scene, words));
        }
    }

    [Fact]
    public void The_same_script_again_changes_nothing()
    {
        var versions = _film.Scenes.ConvertAll(s => s.Version);
        var plan = Plan();

        plan.Match.Scenes.ShouldAllBe(m => m.IsSame && !m.Doubtful && m.Confidence > 0.9);
        plan.Consequences.ShouldBeEmpty();
        _film.View(plan).Days.ShouldBeEmpty();
        Apply(plan);
        _film.Scenes.Select(s => s.Version).ShouldBe(versions);
        _film.Board.Version.ShouldBe(_film.Board.Days.Count + 1);
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void A_paragraph_that_is_retyped_keeps_the_tags_whose_words_it_keeps()
    {
        _script.Replace("boit son café au goulot d’un thermos cabossé", "boit au goulot de son vieux thermos cabossé, debout");
        _script.Replace("le vieux téléphone mural", "l’appareil");

        var plan = Plan();
        Say(plan).ShouldBe([
            "Séquence 1 : l’action change.",
            "Séquence 6 : l’action change.",
            "Séquence 6 : les mots « vieux téléphone mural » ont disparu ; vieux téléphone mural reste sur la fiche, à vérifier.",
        ]);
        Apply(plan);
        TagsThatMoved().ShouldBe([("6", "vieux téléphone mural", "6", null)]);
    }

    [Fact]
    public void A_scene_that_is_split_keeps_its_day_and_its_part_goes_beside_it_with_its_tags()
    {
        var glass = _film.Tag("5", "un gobelet dans chaque main", ElementCategory.Props, "gobelets");
        _script.Replace("La maire fait signe à Rozenn.", "INT. MAIRIE - COULOIR – JOUR\n\nLa maire fait signe à Rozenn.");
        var day = DayOf("5");

        var plan = Plan(locked: true);
        Say(plan).ShouldBe([
            "Séquence 5 coupée en deux : une partie devient la 5A, INT. MAIRIE - COULOIR – JOUR.",
            "Séquence 5 : plus courte de 2/8 (4/8, avant 6/8).",
            "Séquence 5 : PIERROT n’y a plus de texte, mais l’action en parle encore.",
            "Séquence 5A : gobelets vient de la séquence 5.",
        ]);
        Apply(plan);
        _film["5A"].Set.ShouldBe("MAIRIE - COULOIR");
        RolesOf("5").ShouldBe(["GEORGES", "MADAME LE GALL", "PIERROT (muet)"], ignoreOrder: true);
        RolesOf("5A").ShouldBe(["GEORGES", "PIERROT"], ignoreOrder: true);
        (DayOf("5"), DayOf("5A")).ShouldBe((day, day));
        _film.Board.StripsOf(day).Select(s => s.SceneId).ShouldBe([_film["4"].Id, _film["5"].Id, _film["5A"].Id, _film["6"].Id]);
        _film.PlaceOf(glass).ShouldBe(("5A", "un gobelet dans chaque main"));
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void Scenes_that_are_merged_become_the_larger_one_which_takes_the_elements_of_both()
    {
        _script.Replace("INT/EXT. CAMIONNETTE – NUIT #10#\n", "");
        var (barrier, van) = (_film["9"], _film["10"]);
        var plan = Plan(locked: true);
        Say(plan).ShouldBe([
            "Séquence 9 : la 10 y est réunie.",
            "Séquence 9 : plus longue de 3/8 (7/8, avant 4/8).",
            "Séquence 9 : PIERROT entre dans la séquence.",
            "Séquence 9 : MALO entre dans la séquence.",
            "Séquence 9 : ROZENN entre dans la séquence.",
            "Séquence 9 : Bosco vient de la séquence 10.",
            "Séquence 10 réunie à la 9 : elle n’est plus à tourner seule.",
        ]);
        Apply(plan);
        (_film["9"], _film["10"], van.Omitted).ShouldBe((barrier, van, true));
        RolesOf("9").ShouldBe(["GEORGES", "LA VOIX", "ROZENN", "PIERROT", "MALO"], ignoreOrder: true);
        TagsThatMoved().ShouldBe([("10", "Bosco", "9", "Bosco")]);
    }

    [Fact]
    public void A_scene_that_moves_in_the_story_stays_on_its_day()
    {
        var scene = _script.Cut("INT. HÔPITAL - COULOIR – NUIT #13#");
        _script.InsertBefore("INT/EXT. CAMIONNETTE – NUIT #10#", scene);
        var day = DayOf("13");

        var plan = Plan();
        Say(plan).ShouldBe(["Séquence 13 déplacée dans le récit : elle vient après la 9."]);
        Apply(plan);
        DayOf("13").ShouldBe(day);
        _film.Scenes.Select(s => $"{s.Number}").ShouldBe("1 2 3 4 5 6 7 7A 8 9 13 10 11 12 14 15 16 17 18 19 20".Split(' '));
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void A_set_renamed_everywhere_is_told_once_to_whoever_found_its_place()
    {
        _script.ReplaceAll("EXT. ÉCOLE - COUR", "EXT. COLLÈGE - PRÉAU");
        _script.Replace("EXT. PLAGE – CRÉPUSCULE #7#", "EXT. PLAGE – NUIT #7#");

        var plan = Plan();
        Say(plan).ShouldBe([
            "Séquence 4 : le décor devient COLLÈGE - PRÉAU (avant : ÉCOLE - COUR).",
            "Séquence 7 : l’effet devient EXT NUIT (avant : EXT CRÉPUSCULE).",
        ]);
        plan.RenamedSets.ShouldBe([new("ÉCOLE - COUR", "COLLÈGE - PRÉAU")]);
        _film.View(plan).For(Department.Scouting).Count.ShouldBe(2);
        _film.View(plan).For(Department.Costumes).ShouldBeEmpty();
        Apply(plan);
        (_film["7"].TimeOfDay, _film["7"].Minutes).ShouldBe((TimeOfDay.Night, ShootingTime.Estimate(_film["7"])));
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void A_scene_taken_out_keeps_its_number_once_numbers_are_locked()
    {
        _script.Cut("INT/EXT. CAMIONNETTE – SOIR #7A#");
        var id = _film["7A"].Id;

        var plan = Plan(locked: true);
        Say(plan).ShouldBe([
            "Séquence 7A omise : INT/EXT. CAMIONNETTE – SOIR.",
            "sandwichs : plus dans aucune séquence à tourner (avant : 7A).",
        ]);
        Apply(plan);
        (_film["7A"].Id, _film["7A"].Omitted, _film["7A"].Eighths, _film["7A"].Minutes).ShouldBe((id, true, Eighths.Zero, 0));
        _film.Scenes.ConvertAll(s => $"{s.Number}").IndexOf("7A").ShouldBe(7);
        TagsThatMoved().ShouldBeEmpty();

        // It comes back with all it had.
        var back = _film.Plan(Preparation.Import(Edited.Sample().Text), locked: true);
        Say(back).ShouldBe(["Séquence 7A rétablie : INT/EXT. CAMIONNETTE – SOIR (6/8)."]);
        Apply(back);
        (_film["7A"].Id, _film["7A"].Omitted).ShouldBe((id, false));
        DayOf("7A").ShouldBeNull();
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void A_scene_taken_out_before_numbers_are_locked_leaves_with_all_it_had()
    {
        _script.Cut("INT/EXT. CAMIONNETTE – SOIR #7A#");
        var plan = Plan();
        Say(plan)[0].ShouldBe("Séquence 7A supprimée : INT/EXT. CAMIONNETTE – SOIR.");
        Apply(plan);
        _film.Scenes.ShouldNotContain(s => s.Number.ToString() == "7A");
        _film.Tags.ShouldNotContain(_tags.Single(t => t.Words == "sandwichs").Tag);
    }

    [Fact]
    public void New_scenes_take_numbers_between_their_neighbours_and_wait_in_the_boneyard()
    {
        const string scene = "EXT. PHARE – NUIT\n\nLe faisceau tourne sur une mer vide. Une mouette se pose.\n\nLE GARDIEN DU PHARE\nPersonne.\n\n";
        _script.InsertBefore("EXT. CHAUSSÉE - BARRIÈRE – AUBE #1#", scene.Replace("PHARE", "DUNE", StringComparison.Ordinal));
        _script.InsertBefore("INT. HÔPITAL - COULOIR – NUIT #13#", scene);
        _script.InsertBefore("INT/EXT. CAMIONNETTE – SOIR #7A#", scene.Replace("vide", "noire", StringComparison.Ordinal).Replace("mouette", "étoile", StringComparison.Ordinal));

        var plan = Plan(locked: true);
        Apply(plan);
        _film.Scenes.Select(s => $"{s.Number}").ShouldBe("A1 1 2 3 4 5 6 7 A7A 7A 8 9 10 11 12 12A 13 14 15 16 17 18 19 20".Split(' '));
        _film.Board.StripsOf(null).Select(s => s.SceneId).ShouldBe([_film["A1"].Id, _film["A7A"].Id, _film["12A"].Id]);
        var keeper = _film.Role("LE GARDIEN DU PHARE");
        keeper.Number.ShouldBe(_film.Roles.Count - 1);
        Say(plan).ShouldContain("Nouveau rôle : LE GARDIEN DU PHARE (séquences A7A, 12A).");
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_all_given_anew_hold_only_until_they_are_locked()
    {
        var number = 100;
        _script.Renumber(() => $"{++number}");
        var ids = _film.Scenes.ConvertAll(s => s.Id);

        Apply(Plan(locked: true));
        _film.Scenes.Select(s => $"{s.Number}").ShouldBe("1 2 3 4 5 6 7 7A 8 9 10 11 12 13 14 15 16 17 18 19 20".Split(' '));
        var open = Plan();
        Say(open).ShouldHaveSingleItem().ShouldStartWith("21 numéros changés : 1 → 101, 2 → 102, 3 → 103…");
        Apply(open);
        _film.Scenes.Select(s => s.Id).ShouldBe(ids);
        _film.Scenes[0].Number.ToString().ShouldBe("101");
    }

    [Fact]
    public void A_role_called_otherwise_keeps_its_artist_and_number()
    {
        var karim = _film.Role("KARIM");
        karim.Artist = "Yann Le Meur";
        _script.ReplaceAll("KARIM", "YANNIG");
        _script.ReplaceAll("Karim", "Yannig");

        var plan = Plan();
        plan.Roles.Single(r => r.Name == "YANNIG").ShouldSatisfyAllConditions(
            r => r.Role.ShouldBe(karim.Id),
            r => r.Renamed.ShouldBeTrue(),
            r => r.Doubtful.ShouldBeFalse());
        Say(plan).ShouldContain("Le rôle KARIM s’appelle maintenant YANNIG.");
        Apply(plan);
        (karim.Name, karim.Artist).ShouldBe(("YANNIG", "Yann Le Meur"));
        plan.Consequences.ShouldNotContain(c => c is RoleEntered || c is RoleLeft || c is RoleAdded || c is RoleUnused);
        TagsThatMoved().ShouldBeEmpty();
    }

    [Fact]
    public void A_role_that_people_renamed_keeps_their_name_through_versions()
    {
        var voice = _film.Role("LA VOIX");
        voice.Name = "VOIX DE LA BARRIÈRE";
        _script.Replace("Attention. Fermeture du passage. Merci de votre compréhension.\n\nBosco", "Attention. Fermeture immédiate du passage.\n\nBosco");

        var plan = Plan();
        plan.Roles.Single(r => r.Name == "LA VOIX").Role.ShouldBe(voice.Id);
        Say(plan).ShouldBe(["Séquence 3 : texte changé pour LA VOIX."]);
        Apply(plan);
        voice.Name.ShouldBe("VOIX DE LA BARRIÈRE");
    }

    [Fact]
    public void Roles_enter_leave_and_fall_silent_as_the_text_says_and_silent_ones_stay()
    {
        var bosco = new Role { Id = RoleId.New(), Name = "BOSCO", Number = 50 };
        _film.Roles.Add(bosco);
        _film["1"].Roles.Add(new(_film["1"].Id, bosco.Id, false));
        _film["3"].Roles.RemoveAll(r => r.RoleId == _film.Role("LA VOIX").Id);
        _script.Replace("LA CYCLISTE\nC’est bon, Georges\u00A0?\n\nGEORGES", "ANAÏS\nC’est bon, papa\u00A0?\n\nGEORGES");
        _script.Replace("LA CYCLISTE\n(son téléphone à la main)\nMon application dit huit heures vingt.\n\n", "");
        _script.Replace("MALO\nTu saignes.\n\n", "");
        _script.Replace("Bosco aboie de toutes ses forces contre le haut-parleur.", "Bosco aboie.");

        var plan = Plan();
        Say(plan).Where(s => s.Contains("entre", StringComparison.Ordinal) || s.Contains("n’y", StringComparison.Ordinal)).ShouldBe([
            "Séquence 1 : ANAÏS entre dans la séquence.",
            "Séquence 1 : LA CYCLISTE n’y a plus de texte, mais l’action en parle encore.",
        ]);
        Apply(plan);
        RolesOf("1").ShouldBe(["ANAÏS", "GEORGES", "LA CYCLISTE (muet)", "BOSCO (muet)"], ignoreOrder: true);
        RolesOf("3").ShouldNotContain("LA VOIX");
    }

    [Fact]
    public void What_people_corrected_stays_until_the_script_itself_says_otherwise()
    {
        var (kitchen, beach, van) = (_film["2"], _film["7"], _film["10"]);
        (kitchen.Set, kitchen.Minutes, kitchen.StoryDay, kitchen.Synopsis) = ("MAISON DE GEORGES - CUISINE", 95, "Jour 1", "Anaïs rentre.");
        _film["8"].Set = "MAISON DE GEORGES - CUISINE";
        (beach.TimeOfDay, beach.Eighths) = (TimeOfDay.Night, new(9));
        van.Eighths = new(12);
        _script.Replace("Il décroche le combiné, compose un numéro", "Il reprend une cuillerée, soupire, la repose, se lève, hésite, revient, repart, décroche le combiné, compose un numéro");
        _script.Replace("LILA\nPresque.\n\n", "LILA\nPresque.\n\nANAÏS\nPresque comment ?\n\nLILA\nPresque presque. Je les ai comptées, il en manque une devant, c’est la faute de la tartine et pas la mienne.\n\nANAÏS\nFile.\n\n");
        _script.Replace("EXT. PLAGE – CRÉPUSCULE #7#", "EXT. PLAGE – AUBE #7#");
        _script.Replace("On n’entend plus que la mer.", "On n’entend plus que la mer, et quelque part, très loin, la cloche de l’église qui sonne toute seule dans le vent.\n\nRozenn pose sa main sur celle de Malo. Pierrot cherche une lampe dans la boîte à gants, ne trouve qu’un paquet de biscuits, le tend à Malo.");
        _script.InsertBefore("EXT. PLAGE – AUBE #7#", "INT. MAISON GEORGES - CUISINE – JOUR #6A#\n\nLa cuisine vide. Le baromètre.\n\n");

        var plan = Plan(locked: true);
        Say(plan).ShouldBe([
            "Séquence 2 : plus longue de 2/8 (1 1/8, avant 7/8).",
            "Séquence 2 : texte changé pour ANAÏS, LILA.",
            "Séquence 2 : le temps de tournage saisi (1\u00A0h\u00A035) est gardé, la longueur a changé : à revoir.",
            "Séquence 6A ajoutée : INT. MAISON GEORGES - CUISINE – JOUR (1/8).",
            "Séquence 7 : l’effet devient EXT AUBE (avant : EXT NUIT).",
            "Séquence 7 : votre correction (effet) est remplacée par ce que dit la nouvelle version.",
            "Séquence 8 : l’action change.",
            "Séquence 10 : plus longue de 1/8 (1 5/8, avant 1 4/8).",
            "Séquence 10 : l’action change.",
        ]);
        Apply(plan);
        (kitchen.Set, kitchen.Minutes, kitchen.StoryDay, kitchen.Synopsis).ShouldBe(("MAISON DE GEORGES - CUISINE", 95, "Jour 1", "Anaïs rentre."));
        (beach.TimeOfDay, beach.Eighths.Count).ShouldBe((TimeOfDay.Dawn, 9));
        _film["6A"].Set.ShouldBe("MAISON DE GEORGES - CUISINE");
    }

    [Fact]
    public void The_plan_tells_each_day_and_department_what_changes()
    {
        _script.Replace("MADAME LE GALL\nElle est claire.\n\n", "MADAME LE GALL\nElle est claire.\n\nROZENN\nElle est froide. Elle est froide comme une caisse de supermarché, et personne ici n’a envie d’obéir à une caisse.\n\nGEORGES\nElle est neuve.\n\n");
        _script.Cut("EXT. PLAGE – CRÉPUSCULE #7#");
        var view = _film.View(Plan(locked: true));

        view.Days.Select(d => (d.Number, d.Date, d.EighthsBefore.Count, d.Eighths.Count, string.Join(" ", d.Consequences.Select(c => c.Sentence)))).ShouldBe([
            (1, new DateOnly(2027, 3, 1), 23, 25, "Séquence 3 : plus longue de 2/8 (1 2/8, avant 1). Séquence 3 : ROZENN entre dans la séquence. Séquence 3 : texte changé pour ROZENN, GEORGES."),
            (3, new DateOnly(2027, 3, 3), 19, 13, "Séquence 7 omise : EXT. PLAGE – CRÉPUSCULE."),
        ]);
        view.For(Department.Costumes).Select(c => (c.Day, c.Consequence.Sentence)).ShouldBe([
            (1, "Séquence 3 : ROZENN entre dans la séquence."),
            (3, "Séquence 7 omise : EXT. PLAGE – CRÉPUSCULE."),
            (null, "écharpe rouge : plus dans aucune séquence à tourner (avant : 7)."),
        ]);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        view.Days[1].Consequences[0].Sentence.ShouldBe("Scene 7 omitted: EXT. PLAGE – CRÉPUSCULE.");
    }

    [Fact]
    public void Ten_kinds_of_edit_at_once_in_another_format_are_all_found()
    {
    }

    private RevisionPlan Plan(bool locked = false, RevisionDecisions? decisions = null) => _film.Plan(Preparation.Import(_script.Text), locked, decisions);

    private void Apply(RevisionPlan plan)
    {
        plan.Match.Doubtful.ShouldBeEmpty();
        _film.Apply(plan);
    }

    private static List<string> Say(RevisionPlan plan) => [.. plan.Consequences.Select(c => c.Sentence)];

    private List<string> RolesOf(string number) =>
        _film[number].Roles.ConvertAll(r => $"{_film.Roles.Single(role => role.Id == r.RoleId).Name}{(r.Speaks ? "" : " (muet)")}");

    private Moteur.Scheduling.BoardDayId? DayOf(string number) => _film.Board.Strips.Single(s => s.SceneId == _film[number].Id).DayId;

    /// <summary>Tags that are no longer on the same words of the same scene.</summary>
    private List<(string Scene, string Words, string Now, string? NowWords)> TagsThatMoved() =>
    [
        .. _tags.Select(t => (t.Scene, t.Words, Place: _film.PlaceOf(t.Tag)))
            .Where(t => (t.Scene, t.Words) != (t.Place.Scene, t.Place.Words))
            .Select(t => (t.Scene, t.Words, t.Place.Scene, t.Place.Words)),
    ];
}

/// <summary>A script's text, edited by hand.</summary>
internal sealed class Edited(string text)
{
    public string Text { get; private set; } = text;

    public static Edited Sample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "samples", "pleine-mer.fountain");
            if (File.Exists(path))
            {
                return new(File.ReadAllText(path));
            }
        }

        throw new FileNotFoundException("samples/pleine-mer.fountain");
    }

    /// <summary>Replaces words that occur once.</summary>
    public void Replace(string words, string by)
    {
        Text.Split(words).Length.ShouldBe(2, words);
        Text = Text.Replace(words, by, StringComparison.Ordinal);
    }

    /// <summary>Replaces words wherever they occur.</summary>
    public void ReplaceAll(string words, string by) => Text = Text.Replace(words, by, StringComparison.Ordinal);

    /// <summary>Takes a scene out, from its heading up to the next.</summary>
    public string Cut(string heading)
    {
        var from = Text.IndexOf(heading, StringComparison.Ordinal);
        var to = Regexes.Heading().Match(Text, from + heading.Length) is { Success: true } next ? next.Index : Text.Length;
        var scene = Text[from..to];
        Text = Text.Remove(from, to - from);
        return scene;
    }

    /// <summary>Gives every scene another number.</summary>
    public void Renumber(Func<string> next) => Text = Regexes.Number().Replace(Text, _ => $"#{next()}#");

    public void InsertBefore(string heading, string scene) => Text = Text.Insert(Text.IndexOf(heading, StringComparison.Ordinal), scene);
}

internal static partial class Regexes
{
    [System.Text.RegularExpressions.GeneratedRegex("#[0-9A-Z]+#")]
    public static partial System.Text.RegularExpressions.Regex Number();

    [System.Text.RegularExpressions.GeneratedRegex("^(INT|EXT)[./].*#$|^#", System.Text.RegularExpressions.RegexOptions.Multiline)]
    public static partial System.Text.RegularExpressions.Regex Heading();
}
