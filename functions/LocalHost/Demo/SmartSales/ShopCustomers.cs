using Mostrador.Kernel.Documents;

namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>Who buys there with an account of his own; more of them every month.</summary>
internal static class ShopCustomers
{
    private const int First = 12;
    private const int DaysBetweenNew = 13;

    public static IReadOnlyList<Person> All { get; } = People.Of("smartsales", 40, "7", 8);

    /// <summary>What a customer signs in with.</summary>
    public static string Username(int customer) => SearchText.Fold($"{All[customer].FirstName}{All[customer].LastName.Split(' ')[0]}{customer + 1}");

    /// <summary>How many there are on a day, in the morning.</summary>
    public static int Known(DemoDay day) => Math.Min(All.Count, First + (day.Age / DaysBetweenNew));

    /// <summary>Registers those who are not yet.</summary>
    public static async Task Register(DemoDay day, string admin)
    {
        var known = (int)day.Memory.Number("customers");
        await Task.WhenAll(Enumerable.Range(known, Known(day) - known).Select(number => day
            .Clerk(admin, new TimeOnly(8, 10), $"customer-{number}")
            .Post("users/", Account(Username(number), All[number], role: null))));
        day.Memory.Numbers["customers"] = Known(day);
    }

    /// <summary>An account.</summary>
    public static object Account(string username, Person person, string? role) => new
    {
        username,
        email = person.Email,
        password = DemoLogin.Password,
        password2 = DemoLogin.Password,
        first_name = person.FirstName,
        last_name = person.LastName,
        role,
    };
}
