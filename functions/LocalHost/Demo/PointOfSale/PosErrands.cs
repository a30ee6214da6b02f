namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>What is done before the shop opens: deliveries, promotions of the month, new customers, debts that are paid.</summary>
internal sealed class PosErrands(DemoDay day, string admin)
{
    private const int BonusPoints = 150;
    private static readonly TimeOnly Early = new(8, 0);

    public async Task Run()
    {
        if (day.Date.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday)
            await Deliver();
        if (day.Date.Day == 1)
            await Task.WhenAll(Promote(), Thank());
        if (PosCustomers.IsNewDue(day))
            await PosCustomers.Register(day, admin, 1);
        foreach (var (number, debt) in day.Memory.Due(day.Date).Index())
            await Collect(debt, number);
    }

    private async Task Deliver()
    {
        var shelf = new Shelf(day.Memory, PosAssortment.Products);
        await Task.WhenAll(shelf.Deliver().Select(line => day.Attempt(day
            .Clerk(admin, Early, $"delivery-{line.Product.Code}")
            .Patch($"products/{day.Memory.Ids[$"product/{line.Product.Code}"]}/", new { current_stock = shelf[line.Product] }))));
    }

    private async Task Promote()
    {
        var random = day.Random;
        var products = Enumerable.Range(0, 3).Select(_ => random.Of(PosAssortment.Products)).Distinct().ToList();
        var percents = products.Select(_ => random.Between(2, 5) * 5).ToList();
        await Task.WhenAll(products.Select((product, i) => day.Attempt(day.Clerk(admin, Early, $"promotion-{i}").Post("promotions/", new
        {
            name = Named(day.Date.Month),
            description = $"{percents[i]} % de descuento en {product.Name}",
            product = day.Memory.Ids[$"product/{product.Code}"],
            discount_percent = percents[i],
            start_date = day.ToString(),
            end_date = day.Date.AddMonths(1).AddDays(-1),
            target_audience = i == 0 ? "FREQUENT_ONLY" : "ALL",
        }))));
    }

    private static string Named(int month) => month switch
    {
        1 => "Reyes",
        2 => "Amor y amistad",
        5 => "Día de las madres",
        8 => "Regreso a clases",
        9 => "Fiestas patrias",
        11 => "Buen Fin",
        12 => "Navidad",
        _ => "Oferta del mes",
    };

    // Points for two regulars, so that somebody has enough to pay with.
    private async Task Thank()
    {
        for (var customer = 0; customer < 2; customer++)
        {
            await day.Attempt(day.Clerk(admin, Early, $"bonus-{customer}").Post(
                $"customers/{day.Memory.Ids[$"customer/{customer}"]}/points/",
                new { amount = BonusPoints, transaction_type = "EARN", description = "Bono de cliente frecuente" }));
        }
    }

    private Task Collect(Errand debt, int number) => day.Attempt(day.Clerk(admin, Early, $"debt-{number}").Post(
        $"customers/{day.Memory.Ids[$"customer/{debt.Subject}"]}/pay-credit/",
        new { amount = debt.Detail, description = "Abono en efectivo" }));
}
