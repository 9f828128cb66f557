using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallSheetTransport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "FollowsPlan",
                table: "CallSheets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Transport",
                table: "CallSheets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FollowsPlan",
                table: "CallSheets");

            migrationBuilder.DropColumn(
                name: "Transport",
                table: "CallSheets");
        }
    }
}
