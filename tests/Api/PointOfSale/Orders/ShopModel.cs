using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// The shop as the contract describes it, in a few lists; every step is done here and over HTTP, and both must agree.
internal sealed class ShopModel
{
    public const int Products = 3;
    public const int Customers = 2;
    private readonly PosClient _till;
    private readonly List<Shelf> _shelves = [];
    private readonly List<Account?> _accounts = [null];
    private readonly List<Ticket> _tickets = [];

    private ShopModel(PosClient till) => _till = till;

    public static async Task<ShopModel> Open(PosClient till)
    {
        var model = new ShopModel(till);
        foreach (var (price, rate, final) in new[] { (7.25m, "EXENT", 7.25m), (18.50m, "16.00", 21.46m), (100m, "8.00", 108m) })
        {
            var product = await till.StockProduct(price: price, taxRate: rate, stock: 20);
            model._shelves.Add(new Shelf { Id = product, Stock = 20, Final = final });
        }

        var (anybody, regular) = (await till.RegisterCustomer(), await till.RegisterFrequentCustomer(creditLimit: 400m));
        model._accounts.Add(new Account { Id = anybody, Limit = 2000m });
        model._accounts.Add(new Account { Id = regular, Limit = 400m, Frequent = true });
        return model;
    }

    public Task Do(ShopStep step) => step switch
    {
        PlaceStep place => Place(place),
        PayStep pay => _tickets.Count == 0 ? Task.CompletedTask : Pay(_tickets[pay.Order % _tickets.Count], pay.Method),
        CancelStep cancel => _tickets.Count == 0 ? Task.CompletedTask : Cancel(_tickets[cancel.Order % _tickets.Count]),
        ReserveStep reserve => Reserve(_shelves[reserve.Product], reserve.Amount),
        PointsStep points => Points(_accounts[points.Customer]!, points.Type, points.Amount),
        PayDebtStep debt => PayDebt(_accounts[debt.Customer]!, debt.Cents / 100m),
        CountStep count => Count(_shelves[count.Product], count.Stock),
        _ => throw new ArgumentException($"No such step: {step}."),
    };

    /// What can be read agrees with the model: shelves, balances, and ledgers that explain them.
    public async Task Agrees()
    {
        foreach (var shelf in _shelves)
        {
            var product = await _till.Product(shelf.Id);
            Assert.Equal(shelf.Stock, product.Number("current_stock"));
            Assert.Equal(shelf.Reserved, product.Number("reserved_quantity"));
            Assert.Equal(Math.Max(0, shelf.Stock - shelf.Reserved), product.Number("available_to_sell"));
            Assert.InRange(product.Number("current_stock"), 0, int.MaxValue);
        }

        foreach (var account in _accounts.OfType<Account>())
        {
            var customer = await _till.Customer(account.Id);
            Assert.Equal(account.Points, customer.Number("current_points"));
            Assert.Equal(account.Debt, customer.Money("credit_used"));
            Assert.Equal(account.Frequent ? Math.Max(0, account.Limit - account.Debt) : 0m, customer.Money("available_credit"));
            Assert.Equal(account.Frequent, customer.Truth("is_frequent"));
            var points = await _till.PointsLedger(account.Id);
            Assert.Equal(account.PointRows, points.Reverse().Select(row => $"{row.Words("transaction_type")} {row.Number("amount")}"));
            Assert.Equal(account.Points, points.Sum(row => row.Number("amount")));
            var credit = await _till.CreditLedger(account.Id);
            Assert.Equal(account.CreditRows, credit.Reverse().Select(row => $"{row.Words("transaction_type")} {row.Words("amount")}"));
            Assert.Equal(account.Debt, credit.Reverse().Aggregate(0m, (debt, row) =>
                row.Words("transaction_type") == "CHARGE" ? debt + row.Money("amount") : Math.Max(0, debt - row.Money("amount"))));
        }

        foreach (var ticket in _tickets)
            Assert.Equal(ticket.Status, (await _till.Order(ticket.Id)).Words("status"));
    }

    private async Task Place(PlaceStep step)
    {
        var lines = step.Lines.Select(line => (_shelves[line.Product].Id, line.Quantity)).ToArray();
        var reply = await _till.Order(_accounts[step.Customer]?.Id, lines);
        var left = _shelves.Select(shelf => shelf.Stock).ToArray();
        foreach (var (product, quantity) in step.Lines)
        {
            if (left[product] < quantity)
            {
                reply.Is(400, NonField($"Stock insuficiente para 'Coca Cola'. Disponible: {left[product]}, Solicitado: {quantity}"));
                return;
            }

            left[product] -= quantity;
        }

        var order = reply.Is(201).Object;
        for (var i = 0; i < left.Length; i++)
            _shelves[i].Stock = left[i];
        var total = step.Lines.Sum(line => _shelves[line.Product].Final * line.Quantity);
        Assert.Equal(total, order.Money("final_amount"));
        _tickets.Add(new Ticket
        {
            Id = order.Id(),
            Customer = _accounts[step.Customer],
            Total = total,
            Lines = [.. step.Lines.Select(line => (_shelves[line.Product], line.Quantity))],
        });
    }

    private async Task Pay(Ticket ticket, string method)
    {
        var reply = await _till.Pay(ticket.Id, method);
        if (Refusal(ticket, method) is { } refusal)
        {
            reply.Is(400, refusal);
            return;
        }

        var order = reply.Is(200).Object;
        ticket.Status = "PAID";
        Assert.Equal(method, order.Words("payment_method"));
        Assert.Equal(method == "POINTS" ? (long)Math.Ceiling(ticket.Total) : 0, order.Number("points_used"));
        Assert.Equal(method == "CREDIT" ? ticket.Total : 0m, order.Money("store_credit_used"));
        Settle(ticket, method);
    }

    private static string? Refusal(Ticket ticket, string method) => (ticket.Status, method, ticket.Customer) switch
    {
        ("PAID", _, _) => NonField("Esta orden ya ha sido pagada previamente."),
        ("CANCELLED", _, _) => NonField("No se puede pagar una orden cancelada."),
        (_, "POINTS", null) => Detail("El pago con Puntos requiere un cliente asignado."),
        (_, "POINTS", { } payer) when payer.Points < ticket.Total =>
            Detail($"Saldo de puntos insuficiente. Puntos disponibles: {payer.Points}.00, Total a pagar: {Money(ticket.Total)}"),
        (_, "CREDIT", null) => Detail("El pago con Crédito requiere un cliente asignado."),
        (_, "CREDIT", { Frequent: false }) => Detail("El crédito en tienda es exclusivo para Clientes Frecuentes."),
        (_, "CREDIT", { } payer) when payer.Debt + ticket.Total > payer.Limit => Detail(
            $"El cliente excede su límite de crédito. Límite: {Money(payer.Limit)}, Saldo actual: {Money(payer.Debt)}, Compra: {Money(ticket.Total)}"),
        _ => null,
    };

    private static void Settle(Ticket ticket, string method)
    {
        if (ticket.Customer is not { } payer)
            return;
        var earned = (int)Math.Floor((ticket.Total * 0.01m) + 0.5m);
        switch (method)
        {
            case "POINTS":
                payer.Add("REDEEM", -(int)Math.Ceiling(ticket.Total));
                break;
            case "CREDIT":
                payer.Debt += ticket.Total;
                payer.CreditRows.Add($"CHARGE {Money(ticket.Total)}");
                break;
            case not null when earned > 0:
                payer.Add("EARN", earned);
                break;
        }
    }

    private async Task Cancel(Ticket ticket)
    {
        var reply = await _till.Cancel(ticket.Id);
        if (ticket.Status != "PENDING")
        {
            reply.Is(400, NonField("No se puede cancelar esta orden. Solo se permiten cancelar órdenes PENDIENTES."));
            return;
        }

        reply.Is(200);
        ticket.Status = "CANCELLED";
        foreach (var (shelf, quantity) in ticket.Lines)
            shelf.Stock += quantity;
    }

    private async Task Reserve(Shelf shelf, int amount)
    {
        var reply = await _till.Post($"/products/{shelf.Id}/reserve/", new { amount });
        if (amount != 0 && shelf.Reserved + amount > shelf.Stock)
        {
            reply.Is(400, $$"""{"error": "Insufficient stock.", "available": {{Math.Max(0, shelf.Stock - shelf.Reserved)}}}""");
            return;
        }

        if (shelf.Reserved + amount < 0)
        {
            reply.Is(400, """{"error": "Cannot release more items than reserved."}""");
            return;
        }

        shelf.Reserved += amount;
        Assert.Equal(shelf.Reserved, reply.Is(200).Object.Number("reserved_quantity"));
    }

    private async Task Points(Account account, string type, int amount)
    {
        var reply = await _till.Post($"/customers/{account.Id}/points/", new { amount, transaction_type = type });
        var change = type == "REDEEM" ? -Math.Abs(amount) : amount;
        if (amount == 0)
            reply.Is(400, """{"error": "Fields 'amount' and 'transaction_type' are required."}""");
        else if (type == "EARN" && amount < 0)
            reply.Is(400, """{"error": "Amount must be positive for EARN."}""");
        else if (account.Points + change < 0)
            reply.Is(400, """{"error": "Insufficient points."}""");
        else
        {
            account.Add(type, change);
            reply.Is(201, $$"""{"status": "success", "new_balance": {{account.Points}}}""");
        }
    }

    private async Task PayDebt(Account account, decimal amount)
    {
        var reply = await _till.Post($"/customers/{account.Id}/pay-credit/", new { amount });
        if (amount <= 0)
        {
            reply.Is(400, """{"error": ["El monto del abono debe ser positivo."]}""");
            return;
        }

        account.Debt = Math.Max(0, account.Debt - amount);
        account.CreditRows.Add($"PAYMENT {Money(amount)}");
        Assert.Equal(account.Debt, reply.Is(200).Object.Money("new_credit_used"));
    }

    private async Task Count(Shelf shelf, int stock)
    {
        (await _till.Patch($"/products/{shelf.Id}/", new { current_stock = stock })).Is(200);
        shelf.Stock = stock;
    }

    private static string NonField(string text) => new JsonObject { ["non_field_errors"] = new JsonArray(text) }.ToJsonString();

    private static string Detail(string text) => new JsonObject { ["detail"] = text }.ToJsonString();

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed class Shelf
    {
        public required long Id { get; init; }

        public required decimal Final { get; init; }

        public int Stock { get; set; }

        public int Reserved { get; set; }
    }

    private sealed class Account
    {
        public required long Id { get; init; }

        public required decimal Limit { get; init; }

        public bool Frequent { get; init; }

        public int Points { get; private set; }

        public decimal Debt { get; set; }

        public List<string> PointRows { get; } = [];

        public List<string> CreditRows { get; } = [];

        public void Add(string type, int amount)
        {
            Points += amount;
            PointRows.Add($"{type} {amount}");
        }
    }

    private sealed class Ticket
    {
        public required long Id { get; init; }

        public required Account? Customer { get; init; }

        public required decimal Total { get; init; }

        public required IReadOnlyList<(Shelf Shelf, int Quantity)> Lines { get; init; }

        public string Status { get; set; } = "PENDING";
    }
}
