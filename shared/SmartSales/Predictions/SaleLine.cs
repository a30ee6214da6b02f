namespace Mostrador.SmartSales.Predictions;

/// <summary>One line of an order that is a sale: what the forecast learns from.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its place in the order.</param>
/// <param name="Date">The business day on which the order was made.</param>
/// <param name="ProductId">The product; 0 if it has been deleted.</param>
/// <param name="CategoryId">The product's category; 0 if it has none.</param>
/// <param name="Price">Of one unit, as sold.</param>
/// <param name="Quantity">Units, at least one.</param>
public readonly record struct SaleLine(long OrderId, int Number, DateOnly Date, long ProductId, long CategoryId, decimal Price, int Quantity);
