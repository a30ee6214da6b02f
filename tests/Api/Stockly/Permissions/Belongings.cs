namespace Mostrador.Api.Tests.Stockly.Permissions;

/// One record of every kind that paths name.
internal static class Belongings
{
    /// Makes them for an owner; the ids by kind. A kind whose operations have been built belongs here.
    public static async Task<IReadOnlyDictionary<string, string>> Of(StocklyHost host, StocklyClient owner)
    {
        var member = await host.Member(owner, "seller");
        var invitation = (await owner.Post("/invitations", new { role = "seller" })).Is(201).Object["data"]!;
        return new Dictionary<string, string>
        {
            ["company"] = owner.CompanyId,
            ["member"] = member.UserId,
            ["invitation"] = invitation["code"]!.GetValue<string>(),
        };
    }
}
