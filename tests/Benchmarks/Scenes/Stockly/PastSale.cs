using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Stockly;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Sales;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>A sale of three lines with what the module stores beside it: a warranty for each line, and an entry in the stock's log.</summary>
internal sealed class PastSale
{
    /// <summary>How many customers there are; each comes back.</summary>
    public const int Customers = 10_000;

    private const int WithSerial = 4;
    private const int WarrantyMonths = 12;

    private readonly Sale _sale;

    /// <summary>Sells.</summary>
    /// <param name="seller">Who sells.</param>
    /// <param name="products">What is bought.</param>
    /// <param name="random">Decides who buys how much.</param>
    /// <param name="day">The business day.</param>
    /// <param name="at">The instant.</param>
    public PastSale(User seller, IReadOnlyList<Product> products, Random random, DateOnly day, DateTimeOffset at)
    {
        var customer = random.Next(Customers).ToString(CultureInfo.InvariantCulture);
        SaleLine[] lines = [.. products.Select(product => new SaleLine(product.Id, product.Name, 1 + random.Next(3), product.Price, Amount.Zero, SerialNumber: null))];
        _sale = new Sale
        {
            Id = Registry.NewId(),
            UserId = seller.Id,
            SellerName = seller.Name,
            SellerEmail = seller.Email,
            CustomerName = $"Cliente {customer}",
            CustomerEmail = $"cliente{customer}@example.com",
            Lines = lines,
            Subtotal = lines.Aggregate(Amount.Zero, (sum, line) => sum + (line.Price * line.Quantity)),
            DiscountAmount = Amount.Zero,
            SerialNumber = random.Next(WithSerial) == 0 ? $"SN-{random.Next(1_000_000):D6}" : null,
            WarrantyMonths = WarrantyMonths,
            WarrantyIds = [.. lines.Select(_ => Registry.NewId())],
            Invoices = [],
            PaymentMethod = SaleChoices.PaymentMethods[random.Next(SaleChoices.PaymentMethods.Count)],
            SalesPlatform = SaleChoices.Platforms[random.Next(SaleChoices.Platforms.Count)],
            SaleDate = day,
            CreatedAt = at,
        };
    }

    /// <summary>Stages all of it but its day.</summary>
    public void Stage(Transaction transaction)
    {
        transaction.Create(_sale);
        foreach (var (id, line) in _sale.WarrantyIds.Zip(_sale.Lines))
            transaction.Create(WarrantyOf(id, line));
        transaction.Create(new StockLog
        {
            Id = Registry.NewId(),
            Source = StockSource.Sale,
            UserId = _sale.UserId,
            At = _sale.CreatedAt,
            Lines = [.. _sale.Lines.Select(line => new StockLine(line.ProductId, -line.Quantity))],
        });
    }

    private Warranty WarrantyOf(string id, SaleLine line) => new()
    {
        Id = id,
        SaleId = _sale.Id,
        ProductId = line.ProductId,
        ProductName = line.ProductName,
        SerialNumber = _sale.SerialNumber,
        CustomerName = _sale.CustomerName,
        CustomerEmail = _sale.CustomerEmail,
        WarrantyMonths = _sale.WarrantyMonths,
        StartDate = _sale.SaleDate,
        ExpiresAt = _sale.SaleDate.AddMonths(_sale.WarrantyMonths),
        ServiceCount = 0,
        CreatedAt = _sale.CreatedAt,
    };
}
