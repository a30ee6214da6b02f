using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Serials;
using Mostrador.Stockly.Turnover;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly.Sales;

/// <summary>
/// Sells (contract, endpoint 44): the sale is stored, its units leave the shelf, each line gets its warranty; or nothing happens.
/// Products are only glanced at: the stock is guarded by its floor, so sales of the same product do not wait for each other.
/// </summary>
public sealed class CreateSale(Books books, SerialPictures pictures, SaleViews views, Leftovers leftovers)
{
    /// <summary>Makes the sale. Whatever is wrong with the picture of a serial number never fails it.</summary>
    public async Task<SaleView> Run(Member me, HttpRequest request, RequestBody body)
    {
        var asked = SaleForm.Read(body);
        if (asked.SerialImage is null)
            return views.Of(me, request, await Sell(me, asked, SerialPicture.None));

        // No picture is kept and no text recognized for a sale that cannot be made.
        await Available(books.Of(me), asked.Items);
        var picture = await pictures.Take(me, asked.SerialImage, request.HttpContext.RequestAborted);
        return views.Of(me, request, await leftovers.Guard([picture.Name], () => Sell(me, asked, picture)));
    }

    private Task<Sale> Sell(Member me, SaleRequest asked, SerialPicture picture) => books.Transact(me, async transaction =>
    {
        var products = await Available(transaction, asked.Items);
        var sale = New(me, asked, picture, [.. asked.Items.Select(item => item.ToLine(products[item.ProductId].Name))]);
        Shelf.Move(transaction, me, books.Now, StockSource.Sale, SoldUnits.Of(sale.Lines, sign: -1));
        foreach (var warranty in Warranty.Of(sale))
            transaction.Create(warranty);
        await TradeBook.Turn(transaction, sale.SaleDate);
        transaction.Create(sale);
        return sale;
    });

    // Lines of the same product take from the same shelf.
    private static async Task<IReadOnlyDictionary<string, Product>> Available(PartitionReader reader, IReadOnlyList<SaleItem> items)
    {
        var products = await KnownProducts.Find(reader, items.Select(item => item.ProductId));
        foreach (var same in items.GroupBy(item => item.ProductId))
        {
            var product = products[same.Key];
            if (same.Sum(item => (long)item.Quantity) > product.Stock)
                throw StocklyAnswer.BadRequest($"Insufficient stock for product {product.Name}. Available: {product.Stock}");
        }

        return products;
    }

    private Sale New(Member me, SaleRequest asked, SerialPicture picture, SaleLine[] lines) => new()
    {
        Id = Registry.NewId(),
        UserId = me.User.Id,
        SellerName = me.User.Name,
        SellerEmail = me.User.Email,
        CustomerName = asked.CustomerName,
        CustomerEmail = asked.CustomerEmail,
        CustomerPhone = asked.CustomerPhone,
        CustomerAddress = asked.CustomerAddress,
        Lines = lines,
        Subtotal = lines.Aggregate(Amount.Zero, (sum, line) => sum + (line.Price * line.Quantity)),
        DiscountAmount = lines.Aggregate(Amount.Zero, (sum, line) => sum + line.Discount),
        SerialNumber = picture.SerialNumber ?? asked.SerialNumber ?? lines[0].SerialNumber,
        SerialImage = picture.Name,
        WarrantyMonths = asked.WarrantyMonths,
        WarrantyIds = asked.WarrantyMonths > 0 ? [.. lines.Select(_ => Registry.NewId())] : [],
        Invoices = [],
        PaymentMethod = asked.PaymentMethod,
        SalesPlatform = asked.SalesPlatform,
        SaleDate = books.Today,
        Notes = asked.Notes,
        CreatedAt = books.Now,
    };
}
