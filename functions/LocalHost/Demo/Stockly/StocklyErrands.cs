using System.Globalization;
using System.Text.Json;

namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>What is done before the first sale of a day: purchases, sales that come back, claims and the repairs that follow.</summary>
internal sealed class StocklyErrands(DemoDay day, Func<string, Company, Task<string>> signIn)
{
    private const decimal CostOfPrice = 0.62m;
    private static readonly TimeOnly Early = new(8, 15);

    public async Task Run()
    {
        if (day.Date.DayOfWeek == DayOfWeek.Tuesday)
        {
            foreach (var company in Company.All)
                await Buy(day, await signIn(Company.Owner, company), company, company.Shelf(day.Memory).Deliver(), isOnShelf: true);
        }

        foreach (var errand in day.Memory.Due(day.Date))
            await day.Attempt(Do(errand));
    }

    /// <summary>Buys from each supplier what he delivers.</summary>
    public static async Task Buy(DemoDay day, string buyer, Company company, IEnumerable<DemoLine> lines, bool isOnShelf = false)
    {
        foreach (var delivery in lines.GroupBy(line => line.Product.Group).ToList())
        {
            var bought = day.Clerk(buyer, Early, $"{company.Key}-purchase-{delivery.Key}").Post("purchases", new
            {
                supplier = $"Importadora {delivery.Key}",
                invoice_number = string.Create(CultureInfo.InvariantCulture, $"F-{day.Date:yyMMdd}-{delivery.Key.Length}"),
                products = delivery.Select(line => new
                {
                    product_id = day.Memory.Ids[$"{company.Key}/{line.Product.Code}"],
                    quantity = line.Quantity,
                    cost_per_unit = decimal.Round(line.Product.Price * CostOfPrice, 2),
                    sell_price_per_unit = line.Product.Price,
                }),
            });
            if (await day.Attempt(Text(bought)) is null)
                continue;
            day.Memory.Add("purchases", 1);
            day.Memory.Add($"{company.Key}/cost", delivery.Sum(line => (long)(decimal.Round(line.Product.Price * CostOfPrice, 2) * 100) * line.Quantity));
            if (!isOnShelf)
                company.Shelf(day.Memory).PutBack(delivery);
        }
    }

    private static async Task<string> Text(Task<JsonElement> answer) => (await answer).GetRawText();

    private Task Do(Errand errand) => errand.What switch
    {
        "return" => TakeBack(errand),
        "claim" => Claim(errand),
        _ => MoveRepair(errand),
    };

    private async Task TakeBack(Errand sale)
    {
        var details = sale.Detail.Split('|');
        var company = Company.All.First(company => company.Key == details[0]);
        await day.Clerk(await signIn(Company.Owner, company), Early, $"return-{sale.Subject}").Delete($"sales/{sale.Subject}");
        var shelf = company.Shelf(day.Memory);
        shelf.PutBack(shelf.Read(details[2]));
        StocklySales.Count(day.Memory, company, -1, -long.Parse(details[1], CultureInfo.InvariantCulture));
    }

    private async Task Claim(Errand warranty)
    {
        var random = day.Random;
        var taken = await (await Bench($"claim-{warranty.Subject}")).Post("services", new
        {
            warranty_id = warranty.Subject,
            serial_number = warranty.Detail,
            reason = random.Of(StocklyAssortments.Reasons),
            priority = random.Of(["low", "normal", "normal", "high"]),
            expected_delivery_date = day.Date.AddDays(6),
            observations = "Se recibe con cargador, sin caja",
        });
        var repair = taken.Data().Text("id");
        day.Memory.Later(day.Date.AddDays(random.Between(1, 3)), "in_repair", repair);
        day.Memory.Later(day.Date.AddDays(random.Between(4, 12)), "delivered", repair);
    }

    private async Task MoveRepair(Errand repair) =>
        await (await Bench($"{repair.What}-{repair.Subject}")).Patch($"services/{repair.Subject}/status", new { status = repair.What });

    private async Task<DemoClerk> Bench(string errand) =>
        day.Clerk(await signIn(Company.All[0].Staff[1].Email, Company.All[0]), new TimeOnly(9, 40), errand);
}
