namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>Who buys there. The first ones are regulars: they come every week, and on the first and the last day of a month.</summary>
internal static class PosCustomers
{
    private const int Regulars = 8;
    private const int DaysBetweenNew = 14;

    public static IReadOnlyList<Person> All { get; } = People.Of("pos", 60, "55", 10);

    /// <summary>The numbers of those who are registered.</summary>
    public static int Known(DemoMemory memory) => (int)memory.Number("customers");

    /// <summary>Whether a regular comes on a day.</summary>
    public static bool IsExpected(int customer, DemoDay day) =>
        customer < Regulars && ((int)day.Date.DayOfWeek == customer % 7 || day.Date.Day == 1 || day.IsLastOfMonth);

    /// <summary>Who comes besides: anybody who is no regular.</summary>
    public static int Passing(DemoDay day) => day.Random.Between(Regulars, Known(day.Memory) - 1);

    /// <summary>Whether somebody new comes to be registered.</summary>
    public static bool IsNewDue(DemoDay day) => day.Age > 0 && day.Age % DaysBetweenNew == 0 && Known(day.Memory) < All.Count;

    /// <summary>Registers the next ones.</summary>
    public static async Task Register(DemoDay day, string clerk, int count)
    {
        var known = Known(day.Memory);
        var ids = await Task.WhenAll(Enumerable.Range(known, count).Select(async number =>
        {
            var person = All[number];
            var answer = await day.Clerk(clerk, new TimeOnly(8, 15), $"customer-{number}").Post("customers/", new
            {
                first_name = person.FirstName,
                last_name = person.LastName,
                phone_number = person.Phone,
                email = person.Email,
                birth_date = person.Birthday,
            });
            return (number, Id: answer.Text("id"));
        }));
        foreach (var (number, id) in ids)
            day.Memory.Ids[$"customer/{number}"] = id;
        day.Memory.Add("customers", count);
    }
}
