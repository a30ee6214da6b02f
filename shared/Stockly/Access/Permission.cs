using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Refusals;
using static Mostrador.Stockly.Access.StocklyRole;

namespace Mostrador.Stockly.Access;

/// <summary>Which roles pass a level, and how the others are told (contract 1.2, 2.3).</summary>
/// <param name="Access">The level, one of <see cref="StocklyAccess"/>.</param>
/// <param name="Roles">The roles that pass.</param>
public sealed record Permission(string Access, IReadOnlyList<string> Roles)
{
    private static readonly Dictionary<string, Permission> Known = new Permission[]
    {
        new(StocklyAccess.Member, All),
        new(StocklyAccess.Owner, [Owner]),
        new(StocklyAccess.Stock, [Owner, Admin, Inventory]),
        new(StocklyAccess.CompanyMember, All),
        new(StocklyAccess.CompanyOwner, [Owner]),
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

    /// <summary>The permission that a level asks for.</summary>
    public static Permission Of(string access) => Known[access];

    /// <summary>Lets the member pass.</summary>
    /// <exception cref="Refusal">His role does not allow it.</exception>
    public void Check(Member member)
    {
        if (Roles.Contains(member.Role))
            return;
        throw Access.Split(':') is [var resource, var action]
            ? StocklyAnswer.NoRight(resource, action, member.Role)
            : StocklyAnswer.WrongRole(Roles, member.Role);
    }
}
