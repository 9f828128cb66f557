using Moteur.Client.Shared;

namespace Moteur.Tests.Client;

public class ProgrammeWordsTests
{
    [Theory]
    [InlineData("Importez un scénario : ses {0} séquences…", "Importez un conducteur : ses {0} rubriques…")]
    [InlineData("Séquence", "Rubrique")]
    [InlineData("N° séq.", "N° rub.")]
    [InlineData("SÉQUENCES", "RUBRIQUES")]
    [InlineData("The script’s scenes", "The running order’s segments")]
    [InlineData("Description d’un scénariste", "Description d’un scénariste")]
    public void A_programme_has_rubriques_where_a_film_has_sequences(string said, string ofProgramme) =>
        ProgrammeWords.Of(said).ShouldBe(ofProgramme);
}
