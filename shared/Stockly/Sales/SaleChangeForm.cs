using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Sales;

/// <summary>What of a sale can be corrected (contract, endpoint 47): its customer, how it was paid, its notes.</summary>
public static class SaleChangeForm
{
    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [.. SaleFields.Customer, SaleFields.PaymentMethod];

    /// <summary>A sale with what was sent.</summary>
    internal static Func<Sale, Sale> Read(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.HasAny(Fields))
            throw StocklyAnswer.BadRequest("No valid fields to update");
        Fill(input, "", null, null, null, "", null);
        input.Check();
        return sale =>
        {
            var (name, email, phone, address, payment, notes) = Fill(
                input, sale.CustomerName, sale.CustomerEmail, sale.CustomerPhone, sale.CustomerAddress, sale.PaymentMethod, sale.Notes);
            return sale with
            {
                CustomerName = name,
                CustomerEmail = email,
                CustomerPhone = phone,
                CustomerAddress = address,
                PaymentMethod = payment,
                Notes = notes,
            };
        };
    }

    private static (string Name, string? Email, string? Phone, string? Address, string Payment, string? Notes) Fill(
        Input input, string name, string? email, string? phone, string? address, string payment, string? notes) => (
        input.Read(SaleFields.CustomerName, name),
        input.Read(SaleFields.CustomerEmail, email),
        input.Read(SaleFields.CustomerPhone, phone),
        input.Read(SaleFields.CustomerAddress, address),
        input.Read(SaleFields.PaymentMethod, payment),
        input.Read(SaleFields.Notes, notes));
}
