using System.Text;
using Moteur.Productions;

namespace Moteur.Server.Tests.Running;

/// <summary>What the tests send, with only what matters to each left to say.</summary>
internal static class Requests
{
    public static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        Title: Le quai

        INT. CUISINE - JOUR

        MARIE pose une lanterne sur la table.

        MARIE
        Il pleut encore.

        EXT. QUAI - NUIT

        PAUL attend sous la pluie, la lanterne à la main.

        PAUL
        Enfin.

        MARIE
        Je sais.

        INT. CUISINE - NUIT

        Paul dort.

        EXT. PHARE - AUBE

        MARIE
        C'est fini.
        """);

    public static CreateProduction Production(ProductionId id, string title = "Le quai") => new(
        id,
        title,
        ProductionFormat.Short,
        CollectiveAgreement.Idcc3097,
        WorkingCalendar.MondayToFriday(new(2027, 3, 1)),
        480,
        "Les Films du Quai",
        "Jeanne Réal",
        "Paul Prod");
}
