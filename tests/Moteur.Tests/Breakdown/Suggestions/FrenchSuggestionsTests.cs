using Moteur.Breakdown;
using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

public class FrenchSuggestionsTests
{
    [Theory]
    [InlineData("Elle pose un verre à vin.", "Props: verre à vin")]
    [InlineData("Elle pose deux verres à vin.", "Props: verre à vin x2")]
    [InlineData("Il boit de l’eau à la gourde.", "Props: gourde")]
    [InlineData("Elle sort l'enveloppe du sac.", "Props: enveloppe | Props: sac")]
    [InlineData("ELLE JETTE LE TELEPHONE.", "Props: téléphone")]
    [InlineData("Des chevaux paissent.", "Animals: cheval")]
    [InlineData("Il avale un oeuf dur.", "Props: œuf dur")]
    [InlineData("Un paquet de cigarettes sur la table.", "Props: paquet de cigarettes | SetDressing: table")]
    [InlineData("Elle range ses bijoux.", "Props: bijou")]
    [InlineData("Une Peugeot 504 freine.", "Vehicles: Peugeot 504")]
    [InlineData("Elle sort de sa voiture, une vieille Peugeot.", "Vehicles: Peugeot")]
    [InlineData("Il arrive à vélo.", "Vehicles: vélo")]
    [InlineData("Un camion-plateau recule.", "Vehicles: camion-plateau")]
    [InlineData("Un épagneul breton aboie.", "Animals: épagneul breton")]
    [InlineData("Il épaule son fusil à pompe.", "Weapons: fusil à pompe")]
    [InlineData("Un coup de feu.", "Weapons: coup de feu")]
    [InlineData("Il pleut.", "SpecialEffects: pluie")]
    [InlineData("Sa tempe saigne.", "Makeup: sang")]
    [InlineData("Il trébuche et s’étale dans une flaque.", "Stunts: chute")]
    [InlineData("Elle joue du piano.", "Music: musique jouée | Props: piano")]
    [InlineData("Son téléphone sonne.", "Sound: sonnerie | Props: téléphone")]
    [InlineData("Plan au Steadicam : il court.", "Camera: Steadicam")]
    [InlineData("Plan à la grue : le village.", "Grip: grue")]
    [InlineData("Un hologramme apparaît.", "VisualEffects: hologramme")]
    public void What_the_action_shows_is_suggested(string action, string expected) =>
        Reading.French(action).ShouldBe(expected.Split(" | "), ignoreOrder: true);

    [Theory]
    [InlineData("Le feu rouge passe au vert.")]
    [InlineData("Vexé, il prend la porte.")]
    [InlineData("Il livre le paquebot.", "Vehicles: paquebot")]
    [InlineData("Elle la montre du doigt.")]
    [InlineData("Qui les livre ?")]
    [InlineData("Elle montre la rue.")]
    [InlineData("Il ferme.")]
    [InlineData("La voiture-restaurant est vide.")]
    [InlineData("Elle entre sans sac.")]
    [InlineData("Il n’y a pas de chien.")]
    [InlineData("Aucun chien.")]
    [InlineData("Il court comme un lapin.")]
    [InlineData("Il rugit tel un lion.")]
    [InlineData("Une peau de lapin.")]
    [InlineData("On entend le bruit d’une voiture.")]
    [InlineData("La photo d’un chat.", "Props: photo")]
    [InlineData("Un mur peint, mais des fissures.")]
    [InlineData("Au Chat Noir, tout dort.")]
    [InlineData("Sur l’enseigne éteinte : « Le Cheval blanc, chien méchant ».", "SetDressing: enseigne")]
    [InlineData("Il ne tombe pas à l’eau.")]
    [InlineData("Elle monte la garde.")]
    public void Idioms_verbs_absence_and_likeness_are_not(string action, string expected = "") =>
        Reading.French(action).ShouldBe(expected.Length == 0 ? [] : expected.Split(" | "), ignoreOrder: true);

    [Theory]
    [InlineData("Elle ouvre le livre.", "livre")]
    [InlineData("Il lit de vieux livres.", "livre")]
    [InlineData("Sa montre brille.", "montre")]
    public void A_homograph_behind_its_article_is_a_noun(string action, string expected) =>
        Reading.French(action).Only("Props").ShouldBe([expected]);

    [Theory]
    [InlineData("Une vingtaine de clients attendent.", "Extras: client x20")]
    [InlineData("Deux policiers entrent.", "Extras: policier x2")]
    [InlineData("Vingt-cinq soldats défilent.", "Extras: soldat x25")]
    [InlineData("Deux cents manifestants avancent.", "Extras: manifestant x200")]
    [InlineData("Quatre-vingts ouvriers en grève.", "Extras: ouvrier x80")]
    [InlineData("12 touristes descendent.", "Extras: touriste x12")]
    [InlineData("Une bonne trentaine d’étudiants rient.", "Extras: étudiant x30")]
    [InlineData("Un couple de retraités.", "Extras: retraité x2")]
    [InlineData("Des clients attendent.", "Extras: client")]
    [InlineData("La foule hurle.", "Extras: foule")]
    [InlineData("Une quinzaine de pastoureaux.", "Extras: pastoureaux x15")]
    [InlineData("Un serveur passe.", "Silhouettes: serveur")]
    [InlineData("Le serveur passe.", "Silhouettes: serveur")]
    [InlineData("Un homme passe.", "Silhouettes: homme")]
    [InlineData("L’homme passe.", "")]
    [InlineData("Jeanne est infirmière.", "")]
    [InlineData("Jeanne, une ancienne infirmière, se lève.", "")]
    [InlineData("Une fillette de huit ans joue.", "Children: fillette (8)")]
    [InlineData("Deux gamins (10 ans) courent.", "Children: gamin x2 (10)")]
    [InlineData("Une dizaine d’enfants crient.", "Children: enfants x10")]
    public void People_are_figuration_when_several_and_silhouettes_when_alone(string action, string expected) =>
        Reading.French(action).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Theory]
    [InlineData("LE VOISIN (50 ans) traverse la cour.", "Roles: LE VOISIN (50)")]
    [InlineData("MARC DUVAL, la quarantaine, attend.", "Roles: MARC DUVAL (40)")]
    [InlineData("Mehdi entre.", "Roles: MEHDI")]
    [InlineData("L’ABBÉ ROUX (60 ans) prie.", "Roles: L'ABBÉ ROUX (60)")]
    [InlineData("Un insert : le SMS.", "")]
    [InlineData("La chambre de Mehdi est vide.", "")]
    public void Somebody_who_does_not_speak_is_found_in_the_action(string action, string expected) =>
        Reading.French(action).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Fact]
    public void A_role_named_in_the_action_of_a_scene_where_it_is_silent_is_suggested_there()
    {
        var script = Reading.Script("""
            INT. CUISINE - JOUR

            KARIM (34 ans) lit.

            KARIM
            Bonjour.

            LE VOISIN
            Bonsoir.

            INT. CAVE - JOUR

            Karim descend. La voix de Karim résonne. Le voisin le suit.

            LÉA
            Qui est là ?

            INT. GRENIER - JOUR

            Léa pense à la photo de Karim.
            """, ScriptLanguage.French);
        var roles = Suggester.Suggest(script).Roles;
        roles.Select(r => (r.SceneId, r.Name, r.Age, r.Span.Words)).ShouldBe([
            (script.Scenes[1].Id, "KARIM", 34, "Karim"),
            (script.Scenes[1].Id, "LE VOISIN", null, "voisin"),
            (script.Scenes[2].Id, "LÉA", (int?)null, "Léa"),
        ]);
        roles[0].RoleId.ShouldBe(script.Roles.First(r => r.Name == "KARIM").Id);
    }

    [Fact]
    public void An_animal_with_a_name_is_an_animal_wherever_it_is_named()
    {
        var script = Reading.Script("""
            INT. CUISINE - JOUR

            BOSCO, un épagneul breton, dort. Le chien rêve.

            EXT. PLAGE - JOUR

            Bosco court. La jument Étoile galope.

            EXT. PRÉ - JOUR

            Étoile broute.
            """, ScriptLanguage.French);
        Reading.In(script).Where(s => !s.StartsWith("Stunts", StringComparison.Ordinal))
            .ShouldBe(["Animals: épagneul breton", "Animals: épagneul breton", "Animals: jument", "Animals: jument"]);
    }

    [Fact]
    public void The_same_thing_keeps_its_name_through_the_script()
    {
        var script = Reading.Script("""
            EXT. RUE - JOUR

            Une Peugeot 504 blanche attend.

            EXT. PARKING - NUIT

            La Peugeot démarre.

            EXT. ROUTE - NUIT

            La voiture fonce.

            EXT. GARAGE - JOUR

            Une Clio et la Peugeot. La voiture est rayée.
            """, ScriptLanguage.French);
        Reading.In(script).Only("Vehicles").ShouldBe(["Peugeot 504", "Peugeot 504", "Peugeot 504", "Clio", "Peugeot 504", "voiture"]);
        Suggester.Suggest(script).Elements[1].Why.Rule.ShouldBe(SuggestionRule.SameAsBefore);
    }

    [Fact]
    public void A_heading_in_a_vehicle_needs_it()
    {
        var script = Reading.Script("INT. CAMIONNETTE - NUIT\n\nIl dort.\n\nINT. GARE ROUTIÈRE - JOUR\n\nIl dort.\n", ScriptLanguage.French);
        Suggester.Suggest(script).Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Name.ShouldBe("camionnette"),
            e => e.Why.Rule.ShouldBe(SuggestionRule.Heading),
            e => e.Span.ShouldBe(new(0, 5, 11, "CAMIONNETTE")));
    }

    [Fact]
    public void What_is_only_spoken_of_is_not_needed()
    {
        var script = Reading.Script("""
            INT. CUISINE - JOUR

            JEANNE
            (son téléphone à la main)
            Apporte le fusil, le chien et la voiture.
            """, ScriptLanguage.French);
        Reading.In(script).ShouldBe(["Props: téléphone"]);
    }

    [Fact]
    public void The_words_are_shown_with_their_place()
    {
        var script = Reading.Script("INT. CUISINE - JOUR\n\nJeanne prend l’enveloppe.\n\nUne vingtaine de clients.\n", ScriptLanguage.French);
        Suggester.Suggest(script).Elements.Select(e => e.Span).ShouldBe([new(1, 15, 9, "enveloppe"), new(2, 4, 20, "vingtaine de clients")]);
    }

    [Fact]
    public void A_script_typed_without_accents_is_read_too() =>
        Reading.French("Un elephant, un velo et un telephone.").ShouldBe(["Animals: éléphant", "Vehicles: vélo", "Props: téléphone"], ignoreOrder: true);

    [Fact]
    public void Tags_and_refused_words_are_not_suggested_again()
    {
        var script = Reading.Script("INT. CUISINE - JOUR\n\nUn chien, un verre à vin, deux fusils. MARC (20 ans) rit.\n\nINT. SALON - JOUR\n\nUn chien.\n", ScriptLanguage.French);
        var dog = new Element { Id = ElementId.New(), Category = ElementCategory.Animals, Name = "chien" };
        var decided = script with
        {
            Elements = [dog],
            Tags = [new() { Id = TagId.New(), SceneId = script.Scenes[0].Id, ElementId = dog.Id, Span = new(1, 3, 5, "chien") }],
            Refused = [new("Verres à vin"), new("fusil", ElementCategory.Weapons), new("Marc")],
        };
        var left = Suggester.Suggest(decided);
        left.Roles.ShouldBeEmpty();
        left.Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.SceneId.ShouldBe(script.Scenes[1].Id),
            e => e.ElementId.ShouldBe(dog.Id));
        Suggester.Suggest(decided with { Refused = [new("fusil", ElementCategory.Props)] }).Elements.Select(e => e.Name).ShouldContain("fusil");
    }

    [Fact]
    public void An_element_that_no_lexicon_knows_is_found_again_by_its_name()
    {
        var script = Reading.Script("INT. CUISINE - JOUR\n\nUn vire-langue géant.\n\nINT. SALON - JOUR\n\nTrois vire-langues géants.\n", ScriptLanguage.French);
        var element = new Element { Id = ElementId.New(), Category = ElementCategory.Props, Name = "vire-langue géant" };
        var found = Suggester.Suggest(script with { Elements = [element] }).Elements;
        found.Select(e => (e.Name, e.Quantity, e.ElementId, e.Why.Rule)).ShouldBe([
            ("vire-langue géant", null, element.Id, SuggestionRule.KnownElement),
            ("vire-langue géant", 3, element.Id, SuggestionRule.KnownElement),
        ]);
    }

    [Fact]
    public void Toys_and_ornaments_are_accessories() =>
        Reading.French("Un lapin en peluche et un sabre en plastique.").ShouldBe(["Props: lapin en peluche", "Props: sabre en plastique"]);

    [Fact]
    public void An_element_with_capitals_in_its_name_is_found_again_under_it()
    {
        var script = Reading.Script("INT. COUR - JOUR\n\nLa Peugeot 504 s'éloigne devant la vieille Torpille.\n\nJEANNE\nOui.\n", ScriptLanguage.French);
        Element Known(string name) => new() { Id = ElementId.New(), Category = ElementCategory.Vehicles, Name = name };
        var found = Suggester.Suggest(script with { Elements = [Known("Peugeot 504"), Known("Torpille")] }).Elements;
        found.Select(e => (e.Name, e.Why.Rule)).ShouldBe([("Peugeot 504", SuggestionRule.KnownElement), ("Torpille", SuggestionRule.KnownElement)]);
    }
}
