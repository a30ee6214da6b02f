namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>The day before the first: staff, suppliers, the shelf, customers who were there from the beginning, users of the chatbot.</summary>
internal sealed class PosOpening(DemoDay day, string admin, IReadOnlyList<DemoLogin> staff)
{
    private const int FirstCustomers = 36;
    private static readonly TimeOnly Morning = new(7, 45);

    public async Task Run()
    {
        await Task.WhenAll(staff.Select(Hire));
        foreach (var supplier in PosAssortment.Suppliers)
            day.Memory.Ids[$"supplier/{supplier.Name}"] = await Contract(supplier);
        foreach (var (product, id) in await Task.WhenAll(PosAssortment.Products.Select(Stock)))
        {
            day.Memory.Ids[$"product/{product.Code}"] = id;
            day.Memory.Add($"stock/{product.Code}", Shelf.First(product));
        }

        await PosCustomers.Register(day, admin, FirstCustomers);
        foreach (var person in PosCustomers.All.Take(3))
        {
            await day.Clerk(admin, Morning, $"chatbot-{person.Phone}")
                .Post("chatbotusers/", new { mobile_number = $"52{person.Phone}", name = person.Name });
        }
    }

    private Task Hire(DemoLogin login)
    {
        var names = People.NamesIn(login.Name);
        return day.Clerk(admin, Morning, $"hire-{login.Name}").Post("users/", new
        {
            username = login.Name.Split('.')[0],
            email = login.Name,
            password = DemoLogin.Password,
            first_name = names[0],
            last_name = names[1],
            role = login.Role,
        });
    }

    private async Task<string> Contract(PosSupplier supplier)
    {
        var answer = await day.Clerk(admin, Morning, $"supplier-{supplier.Rfc}").Post("suppliers/", new
        {
            name = supplier.Name,
            phone_number = supplier.Phone,
            contact_person = supplier.Contact,
            rfc = supplier.Rfc,
            tax_address = supplier.Address,
        });
        return answer.Text("id");
    }

    private async Task<(DemoProduct Product, string Id)> Stock(DemoProduct product)
    {
        var answer = await day.Clerk(admin, Morning, $"product-{product.Code}").Post("products/", new
        {
            name = product.Name,
            sku = product.Code,
            price = product.Price,
            tax_rate = product.Group is "Limpieza y Hogar" or "Bebidas del Valle" ? "16.00" : "0.00",
            current_stock = Shelf.First(product),
            supplier = day.Memory.Ids[$"supplier/{product.Group}"],
        });
        return (product, answer.Text("id"));
    }
}
