using System.Globalization;

namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>The sales of a day in both companies, and the invoices that are asked for.</summary>
internal sealed class StocklySales(DemoDay day, Func<string, Company, Task<string>> signIn)
{
    private static readonly string[] Payments = ["cash", "cash", "card", "card", "transfer", "check"];
    private static readonly string[] Platforms = ["direct", "direct", "direct", "direct", "whatsapp", "facebook", "instagram", "marketplace"];
    private static readonly IReadOnlyList<Person> Customers = People.Of("stockly", 70, "5", 8);

    /// <summary>Adds to what is told of a company and of both.</summary>
    public static void Count(DemoMemory memory, Company company, int sales, long revenue)
    {
        memory.Add(DemoTally.Sales, sales);
        memory.Add(DemoTally.Revenue, revenue);
        memory.Add($"{company.Key}/{DemoTally.Revenue}", revenue);
    }

    public async Task Run()
    {
        var sales = Company.All.SelectMany(Plan).ToList();
        var sold = await Task.WhenAll(sales.Select(sale => day.Attempt(Sell(sale))));
        foreach (var (sale, done) in sales.Zip(sold))
        {
            if (done is not null)
                Remember(sale, done);
        }
    }

    private List<Sale> Plan(Company company)
    {
        var sales = new List<Sale>();
        var count = company.Rhythm.Sales(day);
        for (var i = 0; i < count; i++)
        {
            var basket = company.Shelf(day.Memory).Fill(day.Random, day.Random.Between(1, 3), most: company.WarrantyMonths > 0 ? 1 : 3);
            if (basket.Count == 0)
                continue;
            sales.Add(new(i, company, company.Rhythm.Time(day.Random), basket, day.Random.Of(Customers), day.Random.Of(Payments), day.Random.Of(Platforms))
            {
                HasDiscount = day.Random.Happens(0.08),
                Serial = $"SN{day.Random.Next(1 << 30):X8}",
                Invoice = day.Random.NextDouble() switch { < 0.06 => "draft", < 0.12 => "pending", < 0.28 => "paid", _ => null },
            });
        }

        return sales;
    }

    private async Task<Done> Sell(Sale sale)
    {
        var company = sale.Company;
        var clerk = day.Clerk(await signIn(company.Staff[0].Email, company), sale.Time, string.Create(CultureInfo.InvariantCulture, $"{company.Key}-sale-{sale.Number}"));
        var made = (await clerk.Post("sales", new
        {
            customer_name = sale.Customer.Name,
            customer_email = sale.Customer.Email,
            customer_phone = $"+502 {sale.Customer.Phone}",
            products = sale.Basket.Select((line, i) => new
            {
                product_id = day.Memory.Ids[$"{company.Key}/{line.Product.Code}"],
                quantity = line.Quantity,
                price = line.Product.Price,
                discount = sale.HasDiscount && i == 0 ? decimal.Round(line.Product.Price * 0.05m, 2) : 0,
            }),
            payment_method = sale.Payment,
            sales_platform = sale.Platform,
            warranty_months = company.WarrantyMonths,
            serial_number = company.WarrantyMonths > 0 ? sale.Serial : null,
        })).Data();
        if (sale.Invoice is { } status)
            await Invoice(clerk, made.Text("id"), status);
        return new(made.Text("id"), made.Text("warranty_id"), made.Cents("total"));
    }

    private static async Task Invoice(DemoClerk clerk, string sale, string status)
    {
        var invoice = (await clerk.Post("invoices", new { sale_id = sale, payment_status = status == "draft" ? "pending" : status })).Data().Text("id");
        if (status == "draft")
            return;
        await clerk.Patch($"invoices/{invoice}/finalize");
        if (status == "pending")
            await clerk.Post($"invoices/{invoice}/generate-pdf");
    }

    private void Remember(Sale sale, Done done)
    {
        Count(day.Memory, sale.Company, 1, done.Total);
        if (sale.Invoice is null && day.Random.Happens(0.02))
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{sale.Company.Key}|{done.Total}|{Shelf.Written(sale.Basket)}");
            day.Memory.Later(day.Date.AddDays(day.Random.Between(1, 4)), "return", done.Id, detail);
        }
        else if (sale.Company.WarrantyMonths > 0 && day.Random.Happens(0.06))
        {
            day.Memory.Later(day.Date.AddDays(day.Random.Between(5, 90)), "claim", done.Warranty, sale.Serial);
        }
    }


    private sealed record Sale(int Number, Company Company, TimeOnly Time, IReadOnlyList<DemoLine> Basket, Person Customer, string Payment, string Platform)
    {
        public required bool HasDiscount { get; init; }

        public required string Serial { get; init; }

        /// <summary>What becomes of the invoice; null = there is none.</summary>
        public required string? Invoice { get; init; }
    }

    private sealed record Done(string Id, string Warranty, long Total);
}
