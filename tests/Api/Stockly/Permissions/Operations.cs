using static Mostrador.Api.Tests.Stockly.Permissions.Who;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// The 67 operations of the contract with its permission matrix (2.3).
public static class Operations
{
    private const string Owner = "owner";
    private const string Admin = "admin";
    private const string Seller = "seller";
    private const string Inventory = "inventory";

    private static readonly (int, string) OtherCompany = (403, Refused.NoMember);
    private static readonly Who Stock = OneOf(Owner, Admin, Inventory);

    public static IReadOnlyList<Operation> All { get; } =
    [
        new(1, "POST", "/auth/register", Everybody, 400),
        new(2, "POST", "/auth/login", Everybody, 400),
        new(3, "POST", "/auth/refresh", Everybody, 400),
        new(4, "POST", "/auth/logout", SignedIn, 200),
        new(5, "GET", "/auth/me", SignedIn, 200),
        new(6, "POST", "/auth/change-password", SignedIn, 400),
        new(7, "GET", "/users/profile", SignedIn, 200),
        new(8, "PUT", "/users/profile", SignedIn, 400),
        new(9, "GET", "/users/companies", SignedIn, 200),
        new(10, "POST", "/users/switch-company/{company}", Members, 200) { Foreign = OtherCompany },
        new(11, "POST", "/companies", OneOf(Owner), 400),
        new(12, "GET", "/companies/{company}", Members, 200) { Foreign = OtherCompany },
        new(13, "PUT", "/companies/{company}", OneOf(Owner), 400) { Valid = """{"name": "Robada"}""", Foreign = OtherCompany },
        new(14, "GET", "/companies/{company}/members", Members, 200) { Foreign = OtherCompany },
        new(15, "PATCH", "/companies/{company}/members/{member}/role", OneOf(Owner), 400) { Valid = """{"role": "admin"}""", Foreign = OtherCompany },
        new(16, "DELETE", "/companies/{company}/members/{member}", OneOf(Owner), 404) { Foreign = OtherCompany },
        new(17, "POST", "/invitations", Owners("Only company owners can create invitations"), 400),
        new(18, "GET", "/invitations", Owners("Only company owners can view invitations"), 200),
        new(19, "GET", "/invitations/validate/{code}", Everybody, 404),
        new(20, "DELETE", "/invitations/{invitation}", Owners("Only company owners can deactivate invitations") with { Removed = NotFound("Invitation") }, 200)
        {
            Foreign = NotFound("Invitation"),
        },
        new(21, "GET", "/categories", Members, 200),
        new(22, "GET", "/categories/tree", Members, 200),
        new(23, "POST", "/categories", Right("category", "create", Owner, Admin), 400),
        new(24, "PUT", "/categories/{category}", Right("category", "update", Owner, Admin), 400) { Valid = """{"name": "Robada"}""", Foreign = NotFound("Category") },
        new(25, "DELETE", "/categories/{category}", Right("category", "delete", Owner, Admin), 404) { Foreign = NotFound("Category") },
        new(26, "GET", "/products", Members, 200),
        new(27, "GET", "/products/stock/complete", Stock, 200),
        new(28, "POST", "/products", Stock, 400),
        new(29, "GET", "/products/{product}", Members, 404) { Foreign = NotFound("Product") },
        new(30, "PUT", "/products/{product}", Members, 400) { Valid = """{"name": "Robado"}""", Foreign = NotFound("Product") },
        new(31, "DELETE", "/products/{product}", Right("product", "delete", Owner, Admin), 404) { Foreign = NotFound("Product") },
        new(32, "PATCH", "/products/{product}/stock", Members, 400) { Valid = """{"stock": 1}""", Foreign = NotFound("Product") },
        new(33, "POST", "/products/{product}/attributes", Right("product", "create", Owner, Admin, Seller), 400)
        {
            Valid = """{"attribute_name": "Color", "attribute_value": "rojo"}""", Foreign = NotFound("Product"),
        },
        new(34, "GET", "/products/{product}/attributes", Members, 404) { Foreign = NotFound("Product") },
        new(35, "POST", "/products/{product}/attributes/bulk", Right("product", "create", Owner, Admin, Seller), 400)
        {
            Valid = """{"attributes": [{"name": "Color", "value": "rojo"}]}""", Foreign = NotFound("Product"),
        },
        new(36, "PUT", "/products/{product}/attributes/{attribute}", Members, 400) { Valid = """{"value": "rojo"}""", Foreign = NotFound("Product") },
        new(37, "DELETE", "/products/{product}/attributes/{attribute}", Right("product", "delete", Owner, Admin), 404) { Foreign = NotFound("Product") },
        new(38, "POST", "/purchases", Members, 400),
        new(39, "GET", "/purchases", Members, 200),
        new(40, "GET", "/purchases/{purchase}", Members, 404) { Foreign = NotFound("Purchase") },
        new(41, "PUT", "/purchases/{purchase}", Right("purchase", "update", Owner, Admin, Inventory), 400) { Valid = """{"notes": "x"}""", Foreign = NotFound("Purchase") },
        new(42, "DELETE", "/purchases/{purchase}", Right("purchase", "delete", Owner, Admin), 404) { Foreign = NotFound("Purchase") },
        new(43, "GET", "/purchases/statistics", Members, 200),
        new(44, "POST", "/sales", Right("sale", "create", Owner, Admin, Seller), 400),
        new(45, "GET", "/sales", Members, 200),
        new(46, "GET", "/sales/{sale}", Members, 404) { Foreign = NotFound("Sale") },
        new(47, "PUT", "/sales/{sale}", Right("sale", "update", Owner, Admin, Seller), 400) { Valid = """{"notes": "x"}""", Foreign = NotFound("Sale") },
        new(48, "DELETE", "/sales/{sale}", Right("sale", "delete", Owner, Admin), 404) { Foreign = NotFound("Sale") },
        new(49, "GET", "/sales/statistics", Members, 200),
        new(50, "POST", "/invoices", Right("invoice", "create", Owner, Admin, Seller), 400),
        new(51, "GET", "/invoices", Members, 200),
        new(52, "GET", "/invoices/{invoice}", Members, 404) { Foreign = NotFound("Invoice") },
        new(53, "POST", "/invoices/{invoice}/line-items", Right("invoice", "update", Owner, Admin, Seller), 400)
        {
            Valid = """{"item_type": "other", "item_name": "x", "unit_price": 1}""", Foreign = NotFound("Invoice"),
        },
        new(54, "DELETE", "/invoices/{invoice}/line-items/{line}", Right("invoice", "delete", Owner, Admin), 404) { Foreign = NotFound("Invoice") },
        new(55, "POST", "/invoices/{invoice}/generate-pdf", Right("invoice", "update", Owner, Admin, Seller), 404) { Foreign = NotFound("Invoice") },
        new(56, "GET", "/invoices/{invoice}/download-pdf", Members, 404) { Foreign = NotFound("Invoice") },
        new(57, "PATCH", "/invoices/{invoice}/finalize", Right("invoice", "update", Owner, Admin, Seller), 404) { Foreign = NotFound("Invoice") },
        new(58, "PUT", "/invoices/{invoice}", Right("invoice", "update", Owner, Admin, Seller), 400) { Valid = """{"notes": "x"}""", Foreign = NotFound("Invoice") },
        new(59, "GET", "/invoices/statistics", Members, 200),
        new(60, "GET", "/warranties", Members, 200),
        new(61, "GET", "/warranties/{warranty}", Members, 404) { Foreign = NotFound("Warranty") },
        new(62, "GET", "/warranties/expiring", Members, 200),
        new(63, "POST", "/services", Right("service", "create", Owner, Admin, Seller), 400),
        new(64, "GET", "/services", Members, 200),
        new(65, "GET", "/services/{service}", Members, 404) { Foreign = NotFound("Service history") },
        new(66, "PATCH", "/services/{service}/status", Right("service", "update", Owner, Admin, Seller), 400)
        {
            Valid = """{"status": "delivered"}""", Foreign = NotFound("Service history"),
        },
        new(67, "GET", "/reports/cost-vs-revenue", Stock, 200),
    ];

    public static TheoryData<int> Numbers { get; } = [.. All.Select(operation => operation.Number)];

    /// Those that name a record of a company.
    public static TheoryData<int> WithARecord { get; } =
        [.. All.Where(operation => operation.Foreign is not null).Select(operation => operation.Number)];

    public static Operation Of(int number) => All.Single(operation => operation.Number == number);

    private static (int, string) NotFound(string what) => (404, Refused.With($"{what} not found"));
}
