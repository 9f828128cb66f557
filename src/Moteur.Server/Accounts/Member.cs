using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Server.Accounts;

/// <summary>Who asks, in which production, and what they may do in it. Filled by <see cref="MembershipCheck"/> before any endpoint runs.</summary>
internal sealed class Member
{
    public ProductionId Production { get; private set; }

    public UserId User { get; private set; }

    public string Name { get; private set; } = "";

    public MemberRole Role { get; private set; }

    /// <summary>The script that the request is about, where a production has several; null for its first.</summary>
    public ScriptId? Script { get; set; }

    public void Is(ProductionId production, UserId user, string name, MemberRole role) =>
        (Production, User, Name, Role) = (production, user, name, role);
}
