namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>The day before the first: staff, categories, products, the first accounts.</summary>
internal sealed class ShopOpening(DemoDay day, string admin)
{
    private static readonly TimeOnly Morning = new(7, 45);

    public async Task Run()
    {
        var people = People.Of("smartsales-staff", ShopStaff.All.Count, "7", 8);
        await Task.WhenAll(ShopStaff.All.Select((hired, i) => day.Clerk(admin, Morning, $"hire-{hired.Name}")
            .Post("users/", ShopCustomers.Account(hired.Name, people[i], hired.Role))));
        foreach (var (name, description) in ShopAssortment.Categories)
        {
            var answer = await day.Clerk(admin, Morning, $"category-{name}").Post("products/categories/", new { name, description });
            day.Memory.Ids[$"category/{name}"] = answer.Text("id");
        }

        foreach (var (product, id) in await Task.WhenAll(ShopAssortment.Products.Select(Stock)))
        {
            day.Memory.Ids[$"product/{product.Code}"] = id;
            day.Memory.Add($"stock/{product.Code}", Shelf.First(product));
        }

        await ShopCustomers.Register(day, admin);
    }

    private async Task<(DemoProduct Product, string Id)> Stock(DemoProduct product)
    {
        var answer = await day.Clerk(admin, Morning, $"product-{product.Code}").Post("products/", new
        {
            name = product.Name,
            description = $"{product.Name}, nuevo y con factura. Entrega en toda Bolivia.",
            price = product.Price,
            stock = Shelf.First(product),
            category = day.Memory.Ids[$"category/{product.Group}"],
            warranty_info = product.Price < 200 ? "30 días" : "12 meses",
        });
        return (product, answer.Text("id"));
    }
}
