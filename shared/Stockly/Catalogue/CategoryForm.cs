using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The fields of a category (contract, endpoints 23 and 24).</summary>
public static class CategoryForm
{
    private const string NameIsRequired = "Category name is required";
    private static readonly TextField Name = new TextField("name").Trimmed().AtMost(255, "Category name must not exceed 255 characters");
    private static readonly Field<string?> NameOrNull = Name.OrNull();
    private static readonly Field<string?> ParentId = new UuidField("parent_id").OrNull();
    private static readonly Field<string?> Description = new TextField("description")
        .AtMost(1000, "Category description must not exceed 1000 characters").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, ParentId, Description];

    /// <summary>Reads a new category: what it makes of an empty one.</summary>
    internal static Func<Category, Category> Read(RequestBody body)
    {
        var input = Input.Of(body);
        var (name, parentId, description) = (ReadName(input), input.Read(ParentId), input.Read(Description));
        input.Check();
        return blank => blank with { Name = name, ParentId = parentId, Description = description };
    }

    /// <summary>Reads a change: what it makes of the category as it is.</summary>
    internal static Func<Category, Category> ReadChange(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.HasAny(Fields))
            input.Refuse("No fields to update");
        var name = input.Has(Name) ? ReadName(input) : null;
        var parentId = input.Read(ParentId);
        var description = input.Read(Description);
        input.Check();
        return current => current with
        {
            Name = name ?? current.Name,
            ParentId = input.Has(ParentId) ? parentId : current.ParentId,
            Description = input.Has(Description) ? description : current.Description,
        };
    }

    private static string ReadName(Input input)
    {
        if (input.Read(NameOrNull) is { Length: > 0 } name)
            return name;
        input.Refuse(NameIsRequired);
        return "";
    }
}
