using System.Security.Cryptography;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>
/// Makes an order (contract D39): stock leaves the shelf at once, and the birthday discount is marked; or nothing happens.
/// Products are only glanced at: the stock is guarded by its floor, so sales of the same product do not wait for each other.
/// </summary>
public sealed class CreateOrder(Shop shop)
{
    private const int FolioBytes = 4;

    /// <summary>Makes the order.</summary>
    public async Task<OrderView> Run(Caller seller, RequestBody body)
    {
        var id = await shop.NextId<Order>();
        return await shop.Transact(async transaction =>
        {
            await transaction.Gather(OrderForm.References(Input.Whole(body, DjangoMessages.English)));
            var request = await OrderForm.Read(Input.Whole(body, DjangoMessages.English), transaction);
            TakeFromStock(transaction, request);
            var birthday = request.Customer is not null && await UseBirthday(transaction, request.Customer);
            var order = await Price(id, seller, request, birthday);
            transaction.Create(order);
            transaction.Claim(Order.FolioScope, order.TicketFolio, order.Key);
            return OrderView.Of(order, KnownDeletions.None); // What it refers to was there just now.
        });
    }

    private static void TakeFromStock(Transaction transaction, OrderRequest request)
    {
        var left = new Dictionary<long, long>();
        foreach (var (product, quantity) in request.Lines)
        {
            var available = left.GetValueOrDefault(product.Id, product.CurrentStock);
            if (available < quantity)
                throw DjangoAnswer.NonField($"Stock insuficiente para '{product.Name}'. Disponible: {available}, Solicitado: {quantity}");
            left[product.Id] = available - quantity;
            transaction.Increment<Product>(product.Id, Product.StockField, -quantity, floor: 0);
        }
    }

    // Once a year, also under parallel orders: the customer is relied upon and marked in this transaction.
    private async Task<bool> UseBirthday(Transaction transaction, Customer seen)
    {
        if (!seen.HasBirthdayDiscount(shop.Today)
            || await transaction.Find<Customer>(seen.Id) is not { } customer || !customer.HasBirthdayDiscount(shop.Today))
            return false;
        transaction.Replace(customer with { LastBirthdayDiscountYear = shop.Today.Year });
        return true;
    }

    private async Task<Order> Price(long id, Caller seller, OrderRequest request, bool birthday)
    {
        var frequent = request.Customer?.IsFrequent ?? false;
        var prices = request.Lines.Select(line => Pricing.Line(line.Product, line.Quantity, frequent, shop.Today)).ToList();
        var totals = Pricing.Sum(prices, birthday);
        var firstLine = await shop.NextIds(Order.LineSequence, request.Lines.Count);
        return new Order
        {
            Id = id,
            TicketFolio = Convert.ToHexString(RandomNumberGenerator.GetBytes(FolioBytes)),
            Status = OrderStatus.Pending,
            CreatedAt = shop.Now,
            BusinessDate = shop.Today,
            SellerId = seller.Id,
            SellerName = seller.User.Username,
            CustomerId = request.Customer?.Id,
            CustomerName = request.Customer?.FullName(),
            Subtotal = totals.Subtotal,
            TotalTax = totals.Tax,
            FinalAmount = totals.Final,
            MoneySavedTotal = totals.Saved,
            BirthdayDiscountYear = birthday ? shop.Today.Year : null,
            Lines = [.. request.Lines.Select((line, i) => Line(firstLine + i, line.Product, line.Quantity, prices[i]))],
        };
    }

    private OrderLine Line(long id, Product product, long quantity, LinePrice price) => new()
    {
        Id = id,
        ProductId = product.Id,
        ProductName = product.Name,
        Quantity = quantity,
        UnitPrice = price.Unit,
        TaxAmount = Kernel.Money.Amount.Round(price.Tax),
        DiscountAmount = Kernel.Money.Amount.Round(price.Discount),
        LineAmount = Kernel.Money.Amount.Round(price.Amount),
        PromotionName = price.Promotion,
        WasSoldBefore = product.FirstSoldAt is { } first && first <= shop.Now,
    };
}
