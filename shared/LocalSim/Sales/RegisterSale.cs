using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Sales;

/// <summary>Sells in the caller's open shift (contract 6.1): whole, or not at all. An electronic sale is invoiced on the way.</summary>
public sealed class RegisterSale(Business business, ElectronicSales electronic)
{
    /// <summary>Sells.</summary>
    public async Task<RegisteredSaleView> Run(Caller caller, RequestBody body)
    {
        var asked = SaleForm.Read(body);
        var (sale, claim) = await business.Transact(transaction => Sell(transaction, caller, asked));
        if (claim is not null)
            await electronic.Invoice(claim);
        return new RegisteredSaleView("Venta registrada correctamente", sale.Id, EnviadaASiigo: claim is not null);
    }

    private async Task<(Sale Sale, ElectronicSale? Claim)> Sell(Transaction transaction, Caller caller, AskedSale asked)
    {
        var shift = await Shift.FindOpen(transaction, caller.Id)
            ?? throw FastApiAnswer.Forbidden("Debes tener un turno abierto para registrar ventas");
        var method = PaymentMethod.Of(asked.Method) ?? throw FastApiAnswer.BadRequest("Método de pago no válido");
        var stock = new StockChange(transaction);
        var sale = New(shift, method, asked, await NamedSims.Find(transaction, stock, asked.Items));
        if (method == PaymentMethod.Electronic)
            return (sale, await electronic.Claim(transaction, stock, sale, [.. asked.Items.Select(item => item.InvoicePrice)], shift));
        await SaleBooking.Stage(transaction, stock, sale, shift, business.Now);
        return (sale, null);
    }

    private Sale New(Shift shift, string method, AskedSale asked, IReadOnlyList<string?> simIds) => new()
    {
        Id = Business.NewId(),
        UserId = shift.UserId,
        ShiftId = shift.Id,
        CustomerId = asked.CustomerId,
        CustomerIdentification = asked.CustomerIdentification,
        Method = method,
        Total = asked.Total,
        SoldAt = business.Now,
        SoldOn = business.Today,
        Items =
        [
            .. asked.Items.Select((item, i) => new SaleItem
            {
                ProductId = item.ProductId,
                ProductCode = item.ProductCode,
                Quantity = item.Quantity,
                UnitPrice = Amount.Round(item.UnitPrice),
                Description = item.Description,
                Iva = item.Iva,
                SimId = simIds[i],
            }),
        ],
    };
}

/// <summary>The answer to a sale.</summary>
public sealed record RegisteredSaleView(string Message, string VentaId, bool EnviadaASiigo);
