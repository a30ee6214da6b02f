using System.Globalization;

namespace Mostrador.LocalHost.Demo.Stockly;

/// <summary>The day before the first: the owner registers, founds the second company, invites the staff; catalogues and first purchases.</summary>
internal sealed class StocklyOpening(DemoDay day, Func<string, Company, Task<string>> signIn)
{
    private static readonly TimeOnly Morning = new(7, 45);

    public async Task Run()
    {
        await Found();
        foreach (var company in Company.All)
        {
            var owner = await signIn(Company.Owner, company);
            foreach (var employee in company.Staff)
                await Hire(owner, employee);
            await Catalogue(owner, company);
            await StocklyErrands.Buy(day, owner, company, company.Products.Select(product => new DemoLine(product, Shelf.First(product))));
        }
    }

    // Nobody is there yet who could send it twice: an owner who has an account already just goes on.
    private async Task Found()
    {
        var first = Company.All[0];
        await day.Clerk("", Morning, "register").Send(HttpMethod.Post, "auth/register", new
        {
            email = Company.Owner,
            password = DemoLogin.Password,
            name = "Carla Fuentes",
            companyName = first.Name,
            companyRuc = first.Ruc,
            companyAddress = first.Address,
            companyPhone = "+502 2230 1122",
        });
        var owner = await signIn(Company.Owner, first);
        day.Memory.Ids[first.Key] = (await day.Clerk(owner, Morning, "companies").Get("users/companies")).Data()[0].Text("id");
        foreach (var company in Company.All.Skip(1))
        {
            var founded = await day.Clerk(owner, Morning, company.Key).Post(
                "companies", new { name = company.Name, ruc = company.Ruc, address = company.Address, phone = "+502 7762 3344" });
            day.Memory.Ids[company.Key] = founded.Data().Text("id");
        }
    }

    private async Task Hire(string owner, Employee employee)
    {
        var invitation = (await day.Clerk(owner, Morning, $"invite-{employee.Email}").Post("invitations", new { role = employee.Role })).Data();
        await day.Clerk("", Morning, $"join-{employee.Email}").Send(HttpMethod.Post, "auth/register", new
        {
            email = employee.Email,
            password = DemoLogin.Password,
            name = string.Join(' ', People.NamesIn(employee.Email)),
            invitationCode = invitation.Text("code"),
        });
    }

    private async Task Catalogue(string owner, Company company)
    {
        foreach (var category in company.Products.Select(product => product.Group).Distinct())
        {
            var made = await day.Clerk(owner, Morning, $"{company.Key}-category-{category}").Post("categories", new { name = category });
            day.Memory.Ids[$"{company.Key}/category/{category}"] = made.Data().Text("id");
        }

        var products = await Task.WhenAll(company.Products.Select(async product => (product, Made: await day
            .Clerk(owner, Morning, $"{company.Key}-product-{product.Code}").Post("products", new
            {
                categoryId = day.Memory.Ids[$"{company.Key}/category/{product.Group}"],
                name = product.Name,
                sku = product.Code,
                price = product.Price,
                min_stock = (int)Math.Ceiling(product.Weekly),
                brand = company.WarrantyMonths > 0 ? product.Name.Split(' ')[^1] : company.Name,
                barcode = string.Create(CultureInfo.InvariantCulture, $"740{Math.Abs(product.Code.Sum(c => c * 7919)):D9}"),
            }))));
        foreach (var (product, made) in products)
            day.Memory.Ids[$"{company.Key}/{product.Code}"] = made.Data().Text("id");
    }
}
