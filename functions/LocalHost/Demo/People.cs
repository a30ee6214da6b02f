using System.Globalization;
using Mostrador.Kernel.Documents;

namespace Mostrador.LocalHost.Demo;

/// <summary>Somebody who does not exist.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Both last names.</param>
/// <param name="Email">At a domain that nobody can have.</param>
/// <param name="Phone">Digits, of the length that is usual in the country.</param>
/// <param name="Birthday">When he was born.</param>
internal sealed record Person(string FirstName, string LastName, string Email, string Phone, DateOnly Birthday)
{
    /// <summary>First and last names.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>A number of a card of identity.</summary>
    public string Identity => $"{Birthday:yyMMdd}{Phone[^3..]}";
}

/// <summary>Makes people up: the same ones each time, no two with the same name in a shop.</summary>
internal static class People
{
    private static readonly string[] FirstNames =
    [
        "María", "José", "Lucía", "Juan", "Ana", "Carlos", "Sofía", "Luis", "Camila", "Jorge", "Valeria", "Miguel", "Daniela", "Andrés",
        "Paola", "Ricardo", "Gabriela", "Fernando", "Elena", "Héctor", "Rosa", "Óscar", "Patricia", "Raúl", "Mónica", "Diego", "Silvia",
        "Iván", "Beatriz", "Emilio",
    ];

    private static readonly string[] LastNames =
    [
        "García", "Hernández", "Quispe", "Ramírez", "Morales", "Torres", "Flores", "Rojas", "Mamani", "Castillo", "Vargas", "Mendoza",
        "Ortiz", "Guzmán", "Núñez", "Peña", "Salazar", "Rivera", "Choque", "Domínguez", "Aguilar", "Fuentes", "Cárdenas", "Pineda",
    ];

    /// <summary>The names in an address of somebody's own: <c>rosa.mendoza@example.com</c>.</summary>
    public static IReadOnlyList<string> NamesIn(string email) =>
        [.. email[..email.IndexOf('@', StringComparison.Ordinal)].Split('.').Select(name => char.ToUpperInvariant(name[0]) + name[1..])];

    /// <summary>So many people of a place.</summary>
    /// <param name="place">The shop; another one has others.</param>
    /// <param name="count">How many.</param>
    /// <param name="phone">What their numbers begin with.</param>
    /// <param name="digits">How many digits their numbers have.</param>
    public static IReadOnlyList<Person> Of(string place, int count, string phone, int digits)
    {
        var random = Chance.Of(place);
        var people = new List<Person>(count);
        for (var i = 0; people.Count < count; i++)
        {
            var (first, last) = (random.Of(FirstNames), $"{random.Of(LastNames)} {random.Of(LastNames)}");
            if (people.Exists(person => person.FirstName == first && person.LastName == last))
                continue;
            var address = SearchText.Fold($"{first}.{last}").Replace(' ', '.');
            var number = phone + (random.Next(1000) + (1000L * people.Count)).ToString(CultureInfo.InvariantCulture).PadLeft(digits - phone.Length, '5');
            people.Add(new(first, last, $"{address}@example.com", number, new DateOnly(random.Between(1958, 2005), random.Between(1, 12), random.Between(1, 28))));
        }

        return people;
    }
}
