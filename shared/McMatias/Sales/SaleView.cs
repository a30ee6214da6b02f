using Mostrador.Kernel.Money;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Sales;

/// <summary>A sale as the API shows it (contract 4.10), with the names of today; a customer who is gone shows as none.</summary>
public sealed record SaleView(
    long IdVenta, string NumeroBoleta, long? IdCliente, string? NombreCliente, long IdUsuario, string? NombreUsuario, long IdSucursal,
    string? NombreSucursal, DateTimeOffset FechaVenta, Amount TotalVenta, string TipoPago, string Estado, string? MotivoAnulacion,
    DateTimeOffset? FechaAnulacion)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Venta";

    private const string Completed = "Completada";
    private const string Annulled = "Anulada";

    /// <summary>The view of a sale.</summary>
    public static SaleView Of(Sale sale, Customer? customer, User? user, Branch? branch) => new(
        sale.Id, sale.Receipt, customer?.Id, customer?.FullName, sale.UserId, user?.FullName, sale.BranchId, branch?.Name, sale.SoldAt, sale.Total,
        sale.Payment, sale.IsAnnulled ? Annulled : Completed, sale.AnnulmentReason, sale.AnnulledAt);
}
