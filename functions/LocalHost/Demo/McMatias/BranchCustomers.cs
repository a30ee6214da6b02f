namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>Whom receipts and repairs are made out to.</summary>
internal static class BranchCustomers
{
    private const int First = 20;
    private const int DaysBetweenNew = 7;

    private static IReadOnlyList<Person> All { get; } = People.Of("mcmatias", 70, "7", 8);

    /// <summary>The id of one of those who are known.</summary>
    public static string Somebody(DemoDay day) => day.Memory.Ids[$"customer/{day.Random.Next((int)day.Memory.Number("customers"))}"];

    /// <summary>Registers those who are not yet.</summary>
    public static async Task Register(DemoDay day, string clerk)
    {
        var known = (int)day.Memory.Number("customers");
        var due = Math.Min(All.Count, First + (day.Age / DaysBetweenNew));
        foreach (var (number, id) in await Task.WhenAll(Enumerable.Range(known, due - known).Select(number => Register(day, clerk, number))))
            day.Memory.Ids[$"customer/{number}"] = id;
        day.Memory.Numbers["customers"] = due;
    }

    private static async Task<(int Number, string Id)> Register(DemoDay day, string clerk, int number)
    {
        var person = All[number];
        var answer = await day.Clerk(clerk, new TimeOnly(8, 20), $"customer-{number}").Post("clientes/", new
        {
            nombre_apellido = person.Name,
            cedula_identidad = person.Identity,
            celular = $"+591 {person.Phone}",
            correo_electronico = number % 3 == 0 ? "" : person.Email,
            direccion = "La Paz",
        });
        return (number, answer.Text("id_cliente"));
    }
}
