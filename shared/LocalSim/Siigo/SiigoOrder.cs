using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Siigo;

/// <summary>A sale to be invoiced.</summary>
/// <param name="SaleId">Also the key by which Siigo knows a repetition.</param>
/// <param name="Date">The day of the sale, where the shop is.</param>
/// <param name="CustomerId">As the request has it; counts when it is a UUID.</param>
/// <param name="Identification">The customer's document.</param>
/// <param name="Lines">What was sold.</param>
/// <param name="Total">What was paid.</param>
public sealed record SiigoOrder(
    string SaleId, DateOnly Date, string CustomerId, string Identification, IReadOnlyList<SiigoOrderLine> Lines, Amount Total);

/// <summary>One thing sold.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Description">What it is.</param>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">Price of one, tax included.</param>
/// <param name="Iva">Percentage of the tax; 0 = none.</param>
public sealed record SiigoOrderLine(string Code, string Description, int Quantity, decimal UnitPrice, decimal Iva);
