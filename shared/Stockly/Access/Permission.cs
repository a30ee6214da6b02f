using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Refusals;
using static Mostrador.Stockly.Access.StocklyRole;

namespace Mostrador.Stockly.Access;

/// <summary>Which roles pass a level, and how the others are told (contract 1.2, 2.3).</summary>
/// <param name="Access">The level, one of <see cref="StocklyAccess"/>.</param>
/// <param name="Roles">The roles that pass.</param>
/// <param name="Sentence">What the others are told, where the contract has a sentence of its own.</param>
public sealed record Permission(string Access, IReadOnlyList<string> Roles, string? Sentence = null)
{
    private static readonly Dictionary<string, Permission> Known = new Permission[]
    {
        new(StocklyAccess.Member, All),
        new(StocklyAccess.Owner, [Owner]),
        new(StocklyAccess.Stock, [Owner, Admin, Inventory]),
        new(StocklyAccess.CompanyMember, All),
        new(StocklyAccess.CompanyOwner, [Owner]),
        new(StocklyAccess.CreateInvitation, [Owner], "Only company owners can create invitations"),
        new(StocklyAccess.ReadInvitations, [Owner], "Only company owners can view invitations"),
        new(StocklyAccess.WithdrawInvitation, [Owner], "Only company owners can deactivate invitations"),
        new(StocklyAccess.CreateCategory, [Owner, Admin]),
        new(StocklyAccess.UpdateCategory, [Owner, Admin]),
        new(StocklyAccess.DeleteCategory, [Owner, Admin]),
        new(StocklyAccess.CreateProduct, [Owner, Admin, Seller]),
        new(StocklyAccess.DeleteProduct, [Owner, Admin]),
        new(StocklyAccess.UpdatePurchase, [Owner, Admin, Inventory]),
        new(StocklyAccess.DeletePurchase, [Owner, Admin]),
        new(StocklyAccess.CreateSale, [Owner, Admin, Seller]),
        new(StocklyAccess.UpdateSale, [Owner, Admin, Seller]),
        new(StocklyAccess.DeleteSale, [Owner, Admin]),
        new(StocklyAccess.CreateInvoice, [Owner, Admin, Seller]),
        new(StocklyAccess.UpdateInvoice, [Owner, Admin, Seller]),
        new(StocklyAccess.DeleteInvoice, [Owner, Admin]),
        new(StocklyAccess.CreateService, [Owner, Admin, Seller]),
        new(StocklyAccess.UpdateService, [Owner, Admin, Seller]),
    }.ToDictionary(permission => permission.Access);

    /// <summary>Every level that asks for a role.</summary>
    public static IEnumerable<Permission> Levels => Known.Values;

    /// <summary>The permission that a level asks for.</summary>
    public static Permission Of(string access) => Known[access];

    /// <summary>Lets the member pass.</summary>
    /// <exception cref="Refusal">His role does not allow it.</exception>
    public void Check(Member member)
    {
        if (!Roles.Contains(member.Role))
            throw RefusalOf(member.Role);
    }

    /// <summary>What a role that does not pass is told.</summary>
    public Refusal RefusalOf(string role)
    {
        if (Sentence is not null)
            return StocklyAnswer.Of(403, Sentence);
        return Access.Split(':') is [var resource, var action]
            ? StocklyAnswer.NoRight(resource, action, role)
            : StocklyAnswer.WrongRole(Roles, role);
    }
}
