using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.App.Docs.Stockly;

/// <summary>The levels of the gate in words, each with the refusals that its callers get.</summary>
internal static class StocklyLevels
{
    public static IEnumerable<AccessLevel> All =>
    [
        new AccessLevel(StocklyAccess.Public, "everybody", NeedsToken: false),
        new AccessLevel(StocklyAccess.User, "every signed-in user, with or without a company"),
        .. Permission.Levels.Select(Of),
    ];

    private static AccessLevel Of(Permission permission)
    {
        var excluded = StocklyRole.All.Except(permission.Roles).ToList();
        var who = excluded.Count == 0 ? "every member" : string.Join(", ", permission.Roles.Select(role => $"`{role}`"));
        return new AccessLevel(permission.Access, $"{who} of {Where(permission.Access)}", NeedsRole: excluded.Count > 0)
        {
            Refusals = Refusals(permission, excluded),
        };
    }

    private static string Where(string access) => access switch
    {
        StocklyAccess.CompanyMember or StocklyAccess.CompanyOwner => "the company in the path",
        StocklyAccess.CreateInvitation or StocklyAccess.WithdrawInvitation => "the company that the invitation leads into",
        _ => "the active company",
    };

    private static JsonObject Refusals(Permission permission, IReadOnlyList<string> excluded)
    {
        var refusals = new JsonObject();
        if (excluded is [var role, ..])
            refusals["Not for this role"] = Body(permission.RefusalOf(role));

        // Whoever is nobody there does not even learn of an invitation.
        if (permission.Access != StocklyAccess.WithdrawInvitation)
            refusals["Not a member, or no longer"] = Body(StocklyAnswer.NotAMember());
        return refusals;
    }

    private static JsonObject Body(Refusal refusal) => ((StocklyAnswer)refusal.Reason).Body();
}
